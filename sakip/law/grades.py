"""The grades of the evaluation of performance accountability (PermenPAN-RB 12/2015 and 88/2021), best first."""

# A grade holds above its bound; what is above none has the lowest grade.
AKIP = (("AA", 90), ("A", 80), ("BB", 70), ("B", 60), ("CC", 50), ("C", 30))
AKIP_LOWEST = "D"
AKIP_SINCE = 2015
