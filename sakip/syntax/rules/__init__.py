"""Rules about how a plan is written; reading raises them."""
