"""What crosses the packages: one function per job, called alike by command, view and task."""
