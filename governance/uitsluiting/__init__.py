"""From a signal to a besluit or to nothing: the conversation, the procedure, and what may not happen in them."""
