"""When a norm is missed "bij herhaling": the V-rules (does a round count) and the H-rules (does it repeat)."""
