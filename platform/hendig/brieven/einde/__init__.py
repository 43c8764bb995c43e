"""Letters with which something ends: an agreement, or a matter in which nothing follows."""
