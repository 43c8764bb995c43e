"""Who the partners are, what was agreed, what follows from it; it receives verdicts and measures nothing."""
