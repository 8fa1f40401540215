"""Every figure that follows from a plan, exact, each knowing where it comes from."""
