"""What partners and gemeente owe each other by contract, and what was met, excused or explained."""
