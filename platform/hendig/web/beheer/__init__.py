"""Where the administrator begins: what there is to look after, and what needs attention."""
