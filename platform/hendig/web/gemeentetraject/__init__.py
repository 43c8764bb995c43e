"""Pages about the gemeente below the norm: what follows, who does what now, and what not yet."""
