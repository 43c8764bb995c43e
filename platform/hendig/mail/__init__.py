"""What is written to people by mail: kinds, texts and the way out; a mail is queued in the act that causes it."""
