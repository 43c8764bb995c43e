"""The model of a round, ``y_ip = b_p + a_i + e_ip``: how mild a rater is, and how much answers vary beside that."""
