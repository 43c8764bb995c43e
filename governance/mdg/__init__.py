"""The MDG I-F: who sits in it, when it meets, what it may do about which item, and what came of each."""
