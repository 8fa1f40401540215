"""A figure by every policy, in the forms in which it is shown."""
