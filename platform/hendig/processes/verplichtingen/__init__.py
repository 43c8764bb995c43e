"""What happens around an obligation: who is told that there is an explanation, or a judgement."""
