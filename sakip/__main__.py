"""`python -m sakip`."""

from sakip.cli.main import main

if __name__ == "__main__":
    main()
