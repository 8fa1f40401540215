"""Skala bercelah atau bertumpuk / Scale with a gap or an overlap

Apa:
    Dua pita sebuah `skala` tidak bersambung: ada nilai di antaranya yang tidak termasuk pita mana pun, atau yang
    termasuk keduanya.
What:
    Two bands of a `skala` do not join: a value between them belongs to neither, or to both.
Mengapa:
    Nilai 90,5 pada skala 76–90 dan 91–100 tidak mempunyai predikat. Dua orang akan memberi predikat yang berbeda.
Why:
    With bands 76–90 and 91–100 a score of 90.5 has no grade, and two people will give it two different ones.
Salah:
    skala kinerja "Predikat kinerja" {
      "Sangat Tinggi": 91..100
      "Tinggi":        76..90   # <- SK418
      "Rendah":        <76
    }
Benar:
    skala kinerja "Predikat kinerja" {
      "Sangat Tinggi": 91..100
      "Tinggi":        76..<91
      "Rendah":        <76
    }
Perbaikan:
    Tulis batas yang sama pada kedua pita, salah satunya setengah terbuka: `76..<91` dan `91..100`, atau `>80..90` dan
    `>70..80`.
Fix:
    Write the same bound in both bands, one of them half open: `76..<91` and `91..100`, or `>80..90` and `>70..80`.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Skala
from sakip.model.places import head
from sakip.numbers.nilai import Rentang
from sakip.source.span import Span
from sakip.text.bilingual import Param, Text

RULE = Rule(
    code="SK418",
    name=Text(id="skala-bercelah", en="scale-with-gap"),
    severity=Severity.WARNING,
    message=Text(
        id="skala {skala}{bagian} {masalah} {rendah} dan {tinggi}: {antara}",
        en="scale {skala}{bagian} {masalah} {rendah} and {tinggi}: {antara}",
    ),
    help=Text(
        id="tulis batas yang sama pada kedua pita, salah satunya setengah terbuka, misalnya `76..<91` dan `91..100`",
        en="write the same bound in both bands, one of them half open, e.g. `76..<91` and `91..100`",
    ),
)
_NEXT = Text(id="pita di atasnya", en="the band above")
_GAP = Text(id="bercelah antara", en="has a gap between")
_OVERLAP = Text(id="bertumpuk pada", en="has an overlap of")

_Band = tuple[str, Rentang]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each two neighbouring bands of a scale of the plan that do not join."""
    for scale in cascade.all(Skala):
        if scale.letak.file not in cascade.model.files:
            continue
        for part, bands in (("", scale.pita), *scale.per_bagian):
            for low, high in pairwise(_ascending(bands)):
                problem = _problem(low[1], high[1])
                if problem is not None:
                    yield _finding(scale, part, low, high, problem)


def _finding(scale: Skala, part: str, low: _Band, high: _Band, problem: tuple[Text, Param]) -> Diagnostic:
    return RULE.at(
        _entry(scale.letak, part, low[0]),
        Label(_entry(scale.letak, part, high[0]), _NEXT),
        skala=scale.id,
        bagian=f" ({part})" if part else "",
        masalah=problem[0],
        rendah=low[0],
        tinggi=high[0],
        antara=problem[1],
    )


def _ascending(bands: tuple[tuple[str, Rentang | None], ...]) -> list[_Band]:
    """The bands from the lowest up; none where one could not be read, or they are in different units."""
    known = [(name, band) for name, band in bands if band is not None]
    edges = [each for _, band in known for each in (band.bawah, band.atas) if each is not None]
    if len(known) < len(bands) or len({each.satuan for each in edges}) > 1:
        return []
    return sorted(known, key=lambda each: _floor(each[1]))


def _floor(band: Rentang) -> tuple[bool, Fraction, bool]:
    """A key that sorts bands from the lowest up; a closed one before one that begins behind the same bound."""
    if band.bawah is None:
        return False, Fraction(0), False
    return True, band.bawah.nilai, not band.bawah_termasuk


def _problem(low: Rentang, high: Rentang) -> tuple[Text, Param] | None:
    """Why *low* and *high* do not join: what is wrong, and the values that it is about; None where they do."""
    top, bottom = low.atas, high.bawah
    if top is None or bottom is None:
        return _OVERLAP, high if top is None else low
    if top.nilai != bottom.nilai:
        gap = top.nilai < bottom.nilai
        low_end, high_end = (top, bottom) if gap else (bottom, top)
        ends = (not low.atas_termasuk, not high.bawah_termasuk) if gap else (high.bawah_termasuk, low.atas_termasuk)
        return (_GAP if gap else _OVERLAP), Rentang(low_end, high_end, *ends)
    if low.atas_termasuk != high.bawah_termasuk:
        return None
    return (_OVERLAP if low.atas_termasuk else _GAP), top


def _entry(letak: Span, part: str, name: str) -> Span:
    """The name of a band in the scale at *letak*."""
    start = max(letak.text.find(f"{part}:"), 0) if part else 0
    entry = re.compile(rf'(?:"{re.escape(name)}"|(?<!\w){re.escape(name)})(?=\s*:)')
    found = entry.search(letak.text, start)
    return Span(letak.file, letak.start + found.start(), letak.start + found.end()) if found else head(letak)
