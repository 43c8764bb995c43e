"""Terms: when they start, when they end, who extended them and what happens when they run out."""
