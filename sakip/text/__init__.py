"""The two languages of messages, side by side in one value."""
