"""Differences between documents."""
