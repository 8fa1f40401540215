"""One hypothesis, one file."""
