"""Messages on their way: written and sent by the worker, listed for who looks after them, and read in a demo."""
