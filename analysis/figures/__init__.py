"""Figures as matplotlib objects: nothing is drawn on a screen or written to a file here."""
