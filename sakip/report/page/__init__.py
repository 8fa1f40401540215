"""The report as one page for a browser: the cascade as a tree, charts, every figure with its derivation."""
