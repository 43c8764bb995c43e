"""The evidence of a case in the hands of others: bundles that were given, questions, and what takes two people."""
