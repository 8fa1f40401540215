"""The official tables and the report, as view models and in the forms in which offices want them. No arithmetic."""
