"""The steps of the schema of the kluis; ``HEAD`` names the last."""
