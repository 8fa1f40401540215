"""Chromium, where it is installed: it opens and prints what sakip writes, as a reader does."""

import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
with_browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def browse(place: Path, *what: str) -> subprocess.CompletedProcess[str]:
    """Open the page at *place* in a browser that asks nothing of the network."""
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    flags += "--disable-component-update --disable-sync --enable-logging=stderr"
    command = [str(CHROMIUM), *flags.split(), f"--user-data-dir={place.parent / 'profil'}", *what, place.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
