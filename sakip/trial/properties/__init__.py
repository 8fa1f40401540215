"""The properties, one a file: what a formula should do, and how it is found out whether it does."""
