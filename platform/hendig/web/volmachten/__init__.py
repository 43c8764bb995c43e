"""Who may sign letters for the burgemeester: giving a mandate and withdrawing it."""
