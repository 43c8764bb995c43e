"""The evidence of a case on a screen: the own sum, bundles, questions, and requests that take two people."""
