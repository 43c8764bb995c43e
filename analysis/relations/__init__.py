"""Kenny's Social Relations Model: how ratings split into leniency, received trust and the relation itself."""
