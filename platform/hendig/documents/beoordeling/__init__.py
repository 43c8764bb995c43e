"""The reports of a judgement: for the network, for one partner, for the controleur."""
