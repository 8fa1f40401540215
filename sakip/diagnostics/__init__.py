"""What a rule is, what a finding is, and the forms in which findings are shown."""
