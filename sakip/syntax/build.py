"""What each rule of the grammar makes of its parts: `name(parts, start, end)` for the alias `name` in the grammar."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import Any

from sakip.syntax.driver import Build
from sakip.syntax.tree import (
    Angka,
    Argumen,
    Batas,
    Berangka,
    Berindeks,
    Biner,
    Deret,
    Item,
    Klausa,
    Nama,
    Negatif,
    Panggil,
    Pasangan,
    Pernyataan,
    Rentang,
    Teks,
)

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LINE_BREAK = re.compile(r"(?<!\\)\r\n")


class Kepala:
    """The head of a statement while it is being read: arguments, and clauses by the argument they follow."""

    __slots__ = ("argumen", "klausa")

    def __init__(self, argumen: list[Argumen]) -> None:
        self.argumen = argumen
        self.klausa: dict[int, Klausa] = {}


def _satu(v: list[Any], _start: int, _end: int) -> Any:
    return v[0]


def _isi_kosong(_v: list[Any], _start: int, _end: int) -> list[Item]:
    return []


def _isi_tambah(v: list[Any], _start: int, _end: int) -> list[Item]:
    v[0].append(v[1])
    return v[0]  # type: ignore[no-any-return] # what an earlier rule made


def _kedua(v: list[Any], _start: int, _end: int) -> Any:
    return v[1]


def _pernyataan(v: list[Any], start: int, end: int) -> Pernyataan:
    return Pernyataan(v[0], tuple(v[1].argumen), v[1].klausa, None, None, start, end)


def _pernyataan_berisi(v: list[Any], start: int, end: int) -> Pernyataan:
    return Pernyataan(v[0], tuple(v[1].argumen), v[1].klausa, None, v[2], start, end)


def _pernyataan_isi(v: list[Any], start: int, end: int) -> Pernyataan:
    return Pernyataan(v[0], (), {}, None, v[1], start, end)


def _rumus(v: list[Any], start: int, end: int) -> Pernyataan:
    return Pernyataan(v[0], (), {}, v[2], None, start, end)


def _rumus_bernama(v: list[Any], start: int, end: int) -> Pernyataan:
    return Pernyataan(v[0], (v[1],), {}, v[3], None, start, end)


def _isi_sifat(v: list[Any], _start: int, _end: int) -> list[Item]:
    v[0].extend(v[1])
    return v[0]  # type: ignore[no-any-return] # what an earlier rule made


def _deret(v: list[Any], start: int, _end: int) -> Deret:
    return Deret(v[0], start)


def _kepala_awal(v: list[Any], _start: int, _end: int) -> Kepala:
    return Kepala([v[0]])


def _kepala_harfiah(v: list[Any], _start: int, _end: int) -> Kepala:
    v[0].argumen.append(v[1])
    return v[0]  # type: ignore[no-any-return] # what an earlier rule made


def _kepala_koma(v: list[Any], _start: int, _end: int) -> Kepala:
    v[0].argumen.append(v[2])
    return v[0]  # type: ignore[no-any-return] # what an earlier rule made


def _kepala_klausa(v: list[Any], _start: int, end: int) -> Kepala:
    head: Kepala = v[0]
    head.klausa[len(head.argumen) - 1] = Klausa(v[1], Angka(v[2], end - len(v[2]), end))
    return head


def _nama(v: list[Any], start: int, end: int) -> Nama:
    return Nama(v[0], start, end)


def _angka(v: list[Any], start: int, end: int) -> Angka:
    return Angka(v[0], start, end)


def _angka_negatif(v: list[Any], start: int, end: int) -> Angka:
    return Angka("-" + v[1], start, end)


def _rentang(v: list[Any], start: int, end: int) -> Rentang:
    return Rentang(v[0], start, end)


def _batas(v: list[Any], start: int, end: int) -> Batas:
    return Batas(v[0], start, end)


def _berangka(v: list[Any], start: int, end: int) -> Berangka:
    return Berangka(v[0], start, end)


def _teks(v: list[Any], start: int, end: int) -> Teks:
    raw = v[0][1:-1]
    return Teks(_ESCAPE.sub(r"\1", raw) if "\\" in raw else raw, start, end)


def _teks_panjang(v: list[Any], start: int, end: int) -> Teks:
    first, _, rest = _LINE_BREAK.sub("\n", v[0][3:-3]).partition("\n")
    return Teks(_ESCAPE.sub(r"\1", _stripped(f"{first}\n{dedent(rest)}")), start, end, panjang=True)


def _stripped(raw: str) -> str:
    """*raw* without the white space around it; white space behind a backslash stays."""
    inner = raw.strip()
    escapes = (len(inner) - len(inner.rstrip("\\"))) % 2
    return inner + raw.lstrip()[len(inner) : len(inner) + escapes]


def _kunci(v: list[Any], start: int, _end: int) -> Nama:
    name = v[0][:-1].rstrip()
    return Nama(name, start, start + len(name))


def _kunci_teks(v: list[Any], start: int, _end: int) -> Teks:
    quoted = v[0][:-1].rstrip()
    return Teks(_ESCAPE.sub(r"\1", quoted[1:-1]), start, start + len(quoted))


def _pasangan(v: list[Any], start: int, end: int) -> Pasangan:
    return Pasangan(v[0], v[1], None, None, start, end)


def _pasangan_bercatatan(v: list[Any], start: int, end: int) -> Pasangan:
    return Pasangan(v[0], v[1], _teks([v[2]], end - len(v[2]), end), None, start, end)


def _pasangan_berisi(v: list[Any], start: int, end: int) -> Pasangan:
    return Pasangan(v[0], None, None, v[1], start, end)


def _biner(v: list[Any], start: int, end: int) -> Biner:
    return Biner({"×": "*", "−": "-"}.get(v[1], v[1]), v[0], v[2], start, end)


def _negatif(v: list[Any], start: int, end: int) -> Negatif:
    return Negatif(v[1], start, end)


def _berindeks(v: list[Any], start: int, end: int) -> Berindeks:
    return Berindeks(Nama(v[0], start, start + len(v[0])), v[2], start, end)


def _panggil(v: list[Any], start: int, end: int) -> Panggil:
    return Panggil(v[0][:-1], tuple(v[1]), start, end)


def _daftar_awal(v: list[Any], _start: int, _end: int) -> list[Any]:
    return [v[0]]


def _daftar_tambah(v: list[Any], _start: int, _end: int) -> list[Any]:
    v[0].append(v[2])
    return v[0]  # type: ignore[no-any-return] # what an earlier rule made


BUILDERS: dict[str, Build] = {
    "satu": _satu,
    "isi_kosong": _isi_kosong,
    "isi_tambah": _isi_tambah,
    "blok": _kedua,
    "kurung": _kedua,
    "pernyataan": _pernyataan,
    "pernyataan_berisi": _pernyataan_berisi,
    "pernyataan_isi": _pernyataan_isi,
    "rumus": _rumus,
    "rumus_bernama": _rumus_bernama,
    "isi_sifat": _isi_sifat,
    "deret": _deret,
    "kepala_awal": _kepala_awal,
    "kepala_harfiah": _kepala_harfiah,
    "kepala_koma": _kepala_koma,
    "kepala_klausa": _kepala_klausa,
    "nama": _nama,
    "angka": _angka,
    "angka_negatif": _angka_negatif,
    "rentang": _rentang,
    "batas": _batas,
    "berangka": _berangka,
    "teks": _teks,
    "teks_panjang": _teks_panjang,
    "kunci": _kunci,
    "kunci_teks": _kunci_teks,
    "pasangan": _pasangan,
    "pasangan_bercatatan": _pasangan_bercatatan,
    "pasangan_berisi": _pasangan_berisi,
    "biner": _biner,
    "negatif": _negatif,
    "berindeks": _berindeks,
    "panggil": _panggil,
    "daftar_awal": _daftar_awal,
    "daftar_tambah": _daftar_tambah,
}
