"""A norm rehearsed on invented contracts: how often it would err, computed with the rule that production uses."""
