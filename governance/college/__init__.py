"""What the college is asked and what it decided: the proposal in its own form, who looked at it, and the besluit."""
