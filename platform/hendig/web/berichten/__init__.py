"""Letters on a screen: the partner opens them, and who sends them keeps the proof that they arrived."""
