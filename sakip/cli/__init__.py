"""The terminal outlet: one file per command, named as it is typed."""
