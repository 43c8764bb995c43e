"""Rehearsing a norm on invented contracts."""
