"""The command ``hendig``: Dutch verbs, and errors that say what to do."""
