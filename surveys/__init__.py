"""Asking, answering, closing, and showing results without giving raters away."""
