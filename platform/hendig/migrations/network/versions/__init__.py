"""One numbered file per step, never changed once it is released."""
