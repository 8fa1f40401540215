"""The forms in which it is shown what depends on something."""
