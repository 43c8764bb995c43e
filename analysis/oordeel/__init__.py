"""What one round shows about one party, and what it cannot show (measurement of trust against the norm)."""
