"""Rules about names, units and formulas; resolving a plan raises them."""
