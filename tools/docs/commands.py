"""The page of the commands: what each says about itself with `--help`."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO

from sakip.cli.main import ENTRIES, run
from sakip.text.bilingual import Lang, Text

_INTRO = Text(
    id="""# Perintah

Semua perintah ditulis di terminal, diawali `sakip`. Setiap perintah mempunyai nama Inggris dan nama Indonesia; keduanya
sama saja: `sakip check` dan `sakip periksa`. Tambahkan `--help` untuk membaca penjelasan ini di layar Anda.

Keluaran berbahasa Indonesia. Untuk bahasa Inggris tambahkan `--lang en`, atau tetapkan `SAKIP_LANG=en` sekali saja.
Warna mengikuti terminal, dan tidak dipakai bila `NO_COLOR` ditetapkan.""",
    en="""# Commands

Commands are typed in a terminal and begin with `sakip`. Each has an English and an Indonesian name, which do the same:
`sakip check` and `sakip periksa`. Add `--help` to read this in your terminal.

Output is Indonesian. For English add `--lang en`, or set `SAKIP_LANG=en` once. Colours follow the terminal, and are
left out where `NO_COLOR` is set.""",
)


def page(lang: Lang) -> str:
    """The page."""
    parts = [_INTRO.in_(lang)]
    for name, entry in ENTRIES.items():
        parts += [f"## sakip {name} · {entry.alias}", entry.summary.in_(lang), f"```text\n{_help(name, lang)}\n```"]
    return "\n\n".join(parts) + "\n"


def _help(command: str, lang: Lang) -> str:
    said = StringIO()
    with redirect_stdout(said):
        code = run([command, "--help", "--lang", lang.value])
    if code:
        raise RuntimeError(f"sakip {command} --help ended with {code}")
    return said.getvalue().rstrip()
