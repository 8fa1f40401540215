"""Budgets and their sums."""
