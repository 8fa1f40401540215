"""What an indicator must have, and its targets."""
