"""What came of a round: computed, released to all at one moment, objected to, and looked into."""
