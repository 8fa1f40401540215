"""Codes, names, indicators and units as the official nomenclature has them."""
