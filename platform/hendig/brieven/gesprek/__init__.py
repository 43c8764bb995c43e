"""Letters of a conversation: about a measurement or an agreement, before anything else."""
