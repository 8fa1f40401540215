"""Regulations as data: what a rule rests on."""
