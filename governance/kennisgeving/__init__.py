"""What was sent to whom, through which channel, and the proof that it arrived."""
