"""Ties to a partner: declaring one, and what a jurist says about it."""
