"""sakip about itself: allowances and internal errors."""
