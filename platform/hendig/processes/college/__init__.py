"""From a proposal to a besluit: what lies with it, who has no part in it, and its papers as documents."""
