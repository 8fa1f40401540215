"""Dua simpul dengan rumusan yang sama / Two nodes with the same statement

Apa:
    Dua program, kegiatan, atau sub kegiatan menyebut outcome atau output yang sama, dan yang satu bukan bagian yang
    lain.
What:
    Two programmes, activities or sub-activities state the same outcome or output, and neither is part of the other.
Mengapa:
    Kegiatan yang berbeda menghasilkan keluaran yang berbeda. Rumusan yang sama biasanya tertinggal ketika satu baris
    disalin untuk baris berikutnya; keluaran yang sebenarnya lalu tidak tertulis di mana pun.
Why:
    Different activities have different outputs. The same statement usually stayed when one row was copied for the next;
    the true output is then written nowhere.
Salah:
    kegiatan 2.17.01.2.02 "Administrasi Keuangan Perangkat Daerah" {
      output "Administrasi keuangan perangkat daerah terlaksana"
    }
    kegiatan 2.17.01.2.04 "Administrasi Pendapatan Daerah Kewenangan Perangkat Daerah" {
      output "Administrasi keuangan perangkat daerah terlaksana"   # <- SK232
    }
Benar:
    kegiatan 2.17.01.2.02 "Administrasi Keuangan Perangkat Daerah" {
      output "Administrasi keuangan perangkat daerah terlaksana"
    }
    kegiatan 2.17.01.2.04 "Administrasi Pendapatan Daerah Kewenangan Perangkat Daerah" {
      output "Administrasi pendapatan daerah terlaksana"
    }
Perbaikan:
    Tulis keluaran yang sebenarnya. Bila keduanya memang sama, catat alasannya: `izinkan SK232 "…"`.
Fix:
    State the true output. Where the two are the same indeed, record why: `izinkan SK232 "…"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Simpul
from sakip.model.places import saying
from sakip.numbers.satuan import normal
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK232",
    name=Text(id="rumusan-sama", en="same-statement"),
    severity=Severity.ADVICE,
    message=Text(id="{kata} {simpul} sama dengan {kata} {lain}", en="the {kata} of {simpul} is that of {lain}"),
    help=Text(
        id='tulis {kata} yang sebenarnya; bila memang sama: `izinkan SK232 "alasan"`',
        en='state the true {kata}; where they are the same indeed: `izinkan SK232 "reason"`',
    ),
)
_OTHER = Text(id="rumusan yang sama", en="the same statement")
_NODES = ("program", "kegiatan", "subkegiatan")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each statement that an earlier node of another branch has too, by name."""
    for kata in ("outcome", "output"):
        first: dict[str, Simpul] = {}
        for node in sorted(certain(cascade, *_NODES), key=lambda each: each.id):
            for text in getattr(node, kata):
                other = first.setdefault(normal(text), node)
                if other is not node and not _alike(cascade, node, other):
                    yield _finding(cascade, kata, (node, text), other)


def _alike(cascade: Cascade, one: Simpul, other: Simpul) -> bool:
    """Whether the two may say the same: one is part of the other, or they have the same name."""
    above = {each.id for node in (one, other) for each in cascade.all_above(node.id)}
    return bool({one.id, other.id} & above) or normal(one.nama) == normal(other.nama)


def _finding(cascade: Cascade, kata: str, said: tuple[Simpul, str], other: Simpul) -> Diagnostic:
    node, text = said
    there = next(each for each in getattr(other, kata) if normal(each) == normal(text))
    label = Label(saying(other.letak, kata, there), _OTHER, party=True)
    names = cascade.title(node.id), cascade.title(other.id)
    return RULE.at(saying(node.letak, kata, text), label, kata=kata, simpul=names[0], lain=names[1])
