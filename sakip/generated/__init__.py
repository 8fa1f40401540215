"""Made-up cities: the text of whole plans, the same on every machine for the same seed, with errors that are known."""
