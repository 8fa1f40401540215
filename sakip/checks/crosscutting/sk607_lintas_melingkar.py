"""Kinerja lintas melingkar / Shared performance in a circle

Apa:
    Sebuah `lintas` untuk A bekerja melalui B, sedangkan `lintas` lain untuk B bekerja melalui A. `untuk` indikator
    sebuah program sama dengan `untuk` program itu.
What:
    One `lintas` for A works through B, while another one for B works through A. To be for the indicator of a programme
    is to be for the programme.
Mengapa:
    Bila A dicapai melalui B dan B melalui A, tidak ada yang memulai: keduanya saling menunggu, dan sumbangannya tidak
    dapat dihitung.
Why:
    Where A is reached through B and B through A, nothing comes first: each waits for the other, and what they
    contribute cannot be told.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" { pengampu pengawasan }
    lintas koperasi_patuh "Koperasi patuh" {   # <- SK607
      untuk 2.17.03
      peran pengawasan "Pemeriksaan" { melalui 2.17.06  status disetujui }
      luar "Kementerian Koperasi"
    }
    lintas koperasi_kuat "Koperasi kuat" {
      untuk 2.17.06
      peran pengawasan "Pemeriksaan" { melalui 2.17.03  status disetujui }
      luar "Kementerian Koperasi"
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi" { pengampu pengawasan }
    lintas koperasi_kuat "Koperasi kuat" {
      untuk 2.17.06
      peran pengawasan "Pemeriksaan" { melalui 2.17.03  status disetujui }
      luar "Kementerian Koperasi"
    }
Perbaikan:
    Tentukan mana yang didukung dan mana yang mendukung; hapus atau balik salah satu `lintas`.
Fix:
    Decide which is served and which serves; drop or turn one `lintas`.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated, title
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator, Lintas
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK607",
    name=Text(id="lintas-melingkar", en="shared-in-a-circle"),
    severity=Severity.WARNING,
    message=Text(
        id="kinerja lintas {lintas} melingkar: {jalan}", en="shared performance {lintas} goes in a circle: {jalan}"
    ),
    help=Text(id="hapus atau balik salah satu `lintas`", en="drop or turn one `lintas`"),
)
_HOP = Text(id="bekerja melalui {melalui} untuk {untuk}", en="works through {melalui} for {untuk}")

Hop = tuple[Lintas, str, str]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each circle, at its first lintas by what that is for, with each step of it."""
    hops = sorted(_hops(cascade), key=lambda hop: (hop[1], hop[2], hop[0].id))
    told: set[str] = set()
    for hop in hops:
        circle = _circle(hops, hop)
        if circle and not told & {each[1] for each in circle}:
            told |= {each[1] for each in circle}
            yield _finding(cascade, circle)


def _hops(cascade: Cascade) -> Iterator[Hop]:
    """Each step from what a lintas is for to what it works through."""
    for shared in cascade.all(Lintas):
        for wanted in () if repeated(cascade, shared) else dict.fromkeys(_nodes(cascade, shared)):
            for through in (each for part in shared.peran for each in part.melalui):
                if through.id and wanted != through.id:
                    yield shared, wanted, through.id


def _nodes(cascade: Cascade, shared: Lintas) -> Iterator[str]:
    """What *shared* is for; of an indicator, what it measures."""
    for wanted in shared.untuk:
        if wanted.id and isinstance(cascade.model.nama.get(wanted.id), Indikator):
            yield from (each.id for each in cascade.parents(wanted.id))
        elif wanted.id:
            yield wanted.id


def _circle(hops: list[Hop], start: Hop) -> list[Hop]:
    """The shortest way from what *start* works through back to what it is for; nothing where there is none."""
    ways = [[start]]
    seen = {start[2]}
    for way in ways:
        for hop in hops:
            if hop[1] != way[-1][2]:
                continue
            if hop[2] == start[1]:
                return [*way, hop]
            if hop[2] not in seen:
                seen.add(hop[2])
                ways.append([*way, hop])
    return []


def _finding(cascade: Cascade, circle: list[Hop]) -> Diagnostic:
    names = [cascade.title(each[1]) for each in circle]
    labels = [
        Label(head(each.letak), _HOP, {"melalui": cascade.title(through), "untuk": cascade.title(wanted)}, party=True)
        for each, wanted, through in circle
    ]
    road = " → ".join((*names, names[0]))
    first = circle[0][0]
    return RULE.at(head(first.letak), *labels, lintas=title(cascade, first), jalan=road)
