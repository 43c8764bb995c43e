"""Tagged PDF for each reader, set by Typst from our own templates."""
