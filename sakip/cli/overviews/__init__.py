"""The forms in which the figures of a period are shown."""
