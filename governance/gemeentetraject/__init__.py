"""The gemeente's own track: what follows when the gemeente itself scores below the norm."""
