"""The forms in which the sheets of formulas are shown."""
