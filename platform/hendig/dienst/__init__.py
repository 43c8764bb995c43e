"""The running service: web workers and the one that does the jobs, started and stopped together."""
