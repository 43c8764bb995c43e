"""Files from outside: read, checked and refused with line numbers, all problems at once."""
