"""Exact quantities: numbers as they are printed, units, values that are not numbers, periods, rounding."""
