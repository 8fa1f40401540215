"""Drawings of the cascade: what is drawn, and the forms in which it is written."""
