"""LibreOffice, where it is installed: it opens what sakip writes, as an office does."""

import subprocess
from pathlib import Path


def office(folder: Path, form: str, name: str) -> Path:
    """The file *name* of *folder* as LibreOffice writes it once more, as *form*."""
    made = folder / "libreoffice"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(made), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (made / name).with_suffix(f".{form}")
