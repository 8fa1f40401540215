"""The resolved plan: names bound, values exact, formulas typed with units."""
