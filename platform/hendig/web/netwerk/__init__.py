"""Who takes part, what everybody may know of them, who has which role, and whom the clusters send."""
