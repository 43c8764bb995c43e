"""The log on a screen: what happened, by whom and why, who looked at what, and whether the chain is whole."""
