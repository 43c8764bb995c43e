"""The reports for each reader, as values and as tagged PDF."""
