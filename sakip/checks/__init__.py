"""The catalogue of rules over the cascade and its layers. One rule is one file; a rule never imports a rule."""
