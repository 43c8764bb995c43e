"""Getting in, step by step, the same for the screen, the command line and the worker."""
