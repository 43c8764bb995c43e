"""The terms of the agreement that run, are over, or wait for a letter to arrive."""
