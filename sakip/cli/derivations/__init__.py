"""The forms in which a derivation is shown."""
