"""Pure statistics of trust: ratings in, estimates, verdicts and figures out.

Nothing here reads a file, a clock or a database, and nothing here knows who a partner is: a party is a code.
"""
