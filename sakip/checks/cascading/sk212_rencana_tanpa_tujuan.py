"""Rencana tanpa tujuan / Plan without a goal

Apa:
    Rencana ini menyatakan Renstra serta sasaran, program, atau indikatornya, tetapi tidak satu pun `tujuan`.
What:
    The plan declares a Renstra and its objectives, programmes or indicators, but not a single `tujuan`.
Mengapa:
    Renstra dimulai dari tujuan. Tanpa tujuan, sasaran dan program tidak terhubung ke mana pun, dan kaskade tidak dapat
    diperiksa.
Why:
    A Renstra begins with its goals. Without one, objectives and programmes lead nowhere, and the cascade cannot be
    checked.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi"   # <- SK212
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { mendukung T1 }
Perbaikan:
    Tulis tujuan Renstra, `tujuan T1 "…" { … }`, dengan sasaran di dalamnya.
Fix:
    Write the goals of the Renstra, `tujuan T1 "…" { … }`, with their objectives inside.
"""

import re
from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK212",
    name=Text(id="rencana-tanpa-tujuan", en="plan-without-goal"),
    severity=Severity.ERROR,
    message=Text(id="rencana ini tidak punya tujuan", en="this plan has no goal"),
    help=Text(
        id='tulis tujuan Renstra, `tujuan T1 "…"`, dengan sasaran di dalamnya',
        en='write the goals of the Renstra, `tujuan T1 "…"`, with their objectives inside',
    ),
    basis=(Basis("perpres-29-2014", "Pasal 6–7"), Basis("permendagri-86-2017", "Tabel T-C.25")),
)
_WRITTEN = re.compile(r"^\s*tujuan\b", re.MULTILINE)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding, at the Renstra, where the plan has a cascade and no tujuan; one that cannot be read is there."""
    renstra = cascade.model.renstra
    begun = cascade.nodes() or cascade.indicators()
    if renstra is None or not begun or cascade.nodes("tujuan"):
        return
    if not any(_WRITTEN.search(file.text) for file in cascade.model.files):
        yield RULE.at(head(renstra.letak))
