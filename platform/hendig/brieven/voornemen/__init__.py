"""Letters of the hearing: what is considered, what the partner can do, and that the answer has come."""
