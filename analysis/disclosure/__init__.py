"""What can be worked out from what is shown: thresholds, coding, suppression, and exact bounds on single ratings."""
