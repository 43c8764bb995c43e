"""How far the items of a construct agree: coefficients alpha and omega with intervals."""
