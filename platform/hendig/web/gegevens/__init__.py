"""What the system holds about who is logged in: to read, to take along, and whom to ask when it is wrong."""
