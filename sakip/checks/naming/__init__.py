"""Rules about how names and units are spelled: SK116–SK118."""
