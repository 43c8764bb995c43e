"""The steps of the schema of the main database; ``HEAD`` names the last."""
