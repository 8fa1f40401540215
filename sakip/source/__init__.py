"""The text of a plan: files, places in them, and reading a folder. The only room that reads plan files."""
