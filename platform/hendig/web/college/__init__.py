"""Proposals to the college: writing, checking, reading and deciding them."""
