"""The forms in which the result of an audit is shown."""
