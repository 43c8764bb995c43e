"""From plain words and figures to a tagged PDF, set by Typst from our own templates and fonts."""
