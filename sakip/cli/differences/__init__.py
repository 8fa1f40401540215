"""Showing how two plans, or two documents of one plan, differ: which sides are meant, and one module a form."""
