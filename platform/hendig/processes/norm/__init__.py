"""What happens around a norm version: who is told that one is proposed, and that one is fixed."""
