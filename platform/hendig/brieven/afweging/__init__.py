"""Papers in which something is weighed or asked: measures, answers, advice, and what goes back."""
