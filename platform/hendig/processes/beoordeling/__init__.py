"""Judging a measurement, and looking at its answers and at what its reports give away."""
