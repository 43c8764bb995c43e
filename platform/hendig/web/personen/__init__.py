"""The persons of the register, for the administrator: who they are, their roles, and their way in."""
