"""The standard library: policies and scales, written in `.sakip`. A plan chooses from it with `pakai`."""
