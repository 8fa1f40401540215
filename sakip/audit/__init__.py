"""What a report prints, held against what follows from the plan; and how a wrong figure came about."""
