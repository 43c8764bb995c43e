"""Facts with two times: from when until when they hold, and since when until when we said so."""
