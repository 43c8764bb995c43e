"""The register on a screen."""
