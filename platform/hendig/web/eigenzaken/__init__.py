"""What goes on between the gemeente and a partner, as the people of that partner see it and take part in it."""
