"""Quarters and results."""
