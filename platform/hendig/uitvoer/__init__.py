"""What a judgement leaves behind: a table on the terminal, JSON, CSV, and a folder that says for whom each file is."""
