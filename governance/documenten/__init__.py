"""Numbered, immutable versions of documents, with who wrote and who approved them."""
