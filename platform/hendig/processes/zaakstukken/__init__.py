"""Every document of a matter: what a person fills in, and what comes from round, agreement, register and course."""
