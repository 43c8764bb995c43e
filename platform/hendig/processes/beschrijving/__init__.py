"""Describing a measurement: what varies, how well it was measured, who stayed silent."""
