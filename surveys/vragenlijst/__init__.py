"""The questions of an instrument version, and the scale they are answered on."""
