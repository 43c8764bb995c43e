"""Letters from what the register knows to a numbered document: gathering, setting, keeping, showing."""
