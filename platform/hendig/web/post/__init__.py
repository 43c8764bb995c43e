"""Messages on the screen: what went out and what did not, for who looks after them; and in a demo the messages."""
