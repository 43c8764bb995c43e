"""Pages on which a closed round is looked over, signed, and never seen by anybody else."""
