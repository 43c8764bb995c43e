"""The evidence of a case in the hands of others: the own sum, bundles, questions, and what takes two people."""
