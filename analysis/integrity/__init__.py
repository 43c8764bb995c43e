"""Reasons to look at the answers before a round goes out: a flag is a question, never a finding about anybody."""
