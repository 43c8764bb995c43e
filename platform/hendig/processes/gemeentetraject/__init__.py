"""From a round that was signed off to the track of the gemeente."""
