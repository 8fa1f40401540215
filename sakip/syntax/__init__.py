"""Text to tree and back. The only room that knows lark."""
