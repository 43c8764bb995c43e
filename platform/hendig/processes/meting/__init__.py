"""Reading a measurement: ratings, norm, rounds and list together, and the data of each round."""
