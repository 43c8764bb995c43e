"""Who gets in: accounts, passwords, second factors, sessions, and brakes on guessing."""
