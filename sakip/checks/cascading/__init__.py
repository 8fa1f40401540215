"""The cascade: levels, parents, children."""
