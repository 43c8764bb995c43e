"""The MDG I-F: its meetings, what was done about each item, and the page of one case for who takes part."""
