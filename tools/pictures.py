"""Make the pictures of the gallery anew: every table as Word shows it, every drawing as a browser shows it.

    python tools/pictures.py [NAME…]

Needs LibreOffice (`soffice`), poppler (`pdftoppm`), Chromium, and Pillow (`pip install "sakip[gambar]"`).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # before the imports of sakip, which runs from a checkout too

from sakip.report import to_docx  # noqa: E402
from sakip.report.catalogue import forms  # noqa: E402
from sakip.report.document import Naskah  # noqa: E402
from sakip.report.sheet import fitted  # noqa: E402
from tools.docs.gallery import DRAWINGS, PICTURES, Drawing, example, pictures  # noqa: E402

_CM = 567  # twips
_FOOT = 2 * _CM  # of a page, where its number stands
_WIDEST = {11906: 112, 16838: 100, 23811: 90, 33675: 66}  # dots per inch, by the width of the sheet
_COLOURS, _SCREEN_COLOURS = 12, 64
_PHONE = 500  # Chromium makes no narrower window
_EDGE = 8  # pixels around a picture
_WHITE = (255, 255, 255)


def main(wanted: Iterable[str]) -> None:
    """Make the pictures named *wanted*, else all; those that belong to nothing go."""
    chosen = set(wanted) or {Path(each).stem for each in pictures()}
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        _tables([each for each in forms() if each in chosen], folder)
        for drawing in DRAWINGS:
            if drawing.name in chosen:
                _save(_photographed(drawing, folder), drawing.name, _SCREEN_COLOURS)
    for path in PICTURES.glob("*.png"):
        if path.name not in pictures():
            path.unlink()
    size = sum(each.stat().st_size for each in PICTURES.glob("*.png"))
    sys.stdout.write(f"{len(list(PICTURES.glob('*.png')))} pictures, {size // 1024} KiB\n")


# ── tables, as Word shows them ──────────────────────────────────────────────────────────────────────


def _tables(codes: list[str], folder: Path) -> None:
    for code in codes:
        _, made, _ = example(code)
        (folder / f"{code}.docx").write_bytes(to_docx.written(Naskah("", (made,))))
    if codes:
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        files = [str(folder / f"{code}.docx") for code in codes]
        _run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), *files)
    for code in codes:
        sheet = fitted(example(code)[1])[1]
        dots = _WIDEST[sheet.lebar]
        _run(
            "pdftoppm",
            "-r",
            str(dots),
            "-png",
            "-f",
            "1",
            "-l",
            "1",
            "-singlefile",
            str(folder / f"{code}.pdf"),
            str(folder / code),
        )
        with Image.open(folder / f"{code}.png") as page:
            foot = page.height - _FOOT * dots // 1440
            _save(page.convert("RGB").crop((0, 0, page.width, foot)), code, _COLOURS)


# ── drawings, as a browser shows them ───────────────────────────────────────────────────────────────


def _photographed(drawing: Drawing, folder: Path) -> Image.Image:
    width, height = drawing.window
    source = folder / f"{drawing.name}.{'svg' if 'svg' in drawing.command else 'html'}"
    source.write_bytes(_run(sys.executable, "-m", "sakip", *drawing.command, "--lang", "id"))
    frame = folder / f"{drawing.name}-bingkai.html"
    style = f"border:0;width:{width}px;height:{height}px;display:block"
    frame.write_text(f'<body style="margin:0"><iframe src="{source.name}" style="{style}"></iframe>', encoding="utf-8")
    shot = folder / f"{drawing.name}.png"
    flags = "--headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking"
    window = f"--window-size={max(width, _PHONE)},{height}"
    _run(
        _chromium(),
        *flags.split(),
        f"--user-data-dir={folder / 'peramban'}",
        window,
        f"--screenshot={shot}",
        frame.as_uri(),
    )
    with Image.open(shot) as taken:
        return taken.convert("RGB").crop((0, 0, width, height))


def _chromium() -> str:
    return shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"


def _run(*command: str) -> bytes:
    """What *command*, one of ours, prints."""
    return subprocess.run(command, check=True, capture_output=True, cwd=ROOT, timeout=300).stdout  # noqa: S603 - ours


# ── pictures ────────────────────────────────────────────────────────────────────────────────────────


def _save(picture: Image.Image, name: str, colours: int) -> None:
    """Write *picture* without its empty margins, in few colours."""
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, _WHITE)).getbbox() or (0, 0, 1, 1)
    cut = picture.crop(_around(box, picture.size))
    few = cut.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


def _around(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = box
    width, height = size
    return max(0, left - _EDGE), max(0, top - _EDGE), min(width, right + _EDGE), min(height, bottom + _EDGE)


if __name__ == "__main__":
    main(sys.argv[1:])
