"""LibreOffice, where it is installed: it opens what sakip writes, as an office does."""

import subprocess
from pathlib import Path


def office(folder: Path, form: str, name: str) -> None:
    """Have LibreOffice write the file *name* of *folder* once more, as *form*."""
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
