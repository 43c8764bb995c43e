"""Bundles with which others redo what a case rests on: making them, reading them strictly, and redoing the sum."""
