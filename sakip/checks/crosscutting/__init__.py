"""Shared performance and performance trees."""
