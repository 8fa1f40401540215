"""Formulas on trial: what can be proved of them, what was tested, what is refuted by an example."""
