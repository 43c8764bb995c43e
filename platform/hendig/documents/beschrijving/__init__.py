"""The report that describes a measurement, for everybody in the network."""
