"""What a plan, or one document of it, says as single facts; and in which of them two plans or documents differ."""
