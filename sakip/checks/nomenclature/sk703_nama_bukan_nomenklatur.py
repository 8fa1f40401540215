"""Nama bukan nama nomenklatur / Name that is not the official one

Apa:
    Nama program, kegiatan, atau sub kegiatan bukan nama resmi untuk kodenya. Besar-kecil huruf dan spasi tidak dinilai;
    nama yang diakhiri `…` dinilai sejauh ditulis. Bila hanya ejaannya yang lain, temuannya berupa saran dengan
    perbaikannya. Beda indikator dan satuan simpul yang sama disebut dalam temuan yang sama.
What:
    The name of a programme, activity or sub-activity is not the official one for its code. Case and spaces do not
    matter; a name that ends with `…` is judged as far as it goes. Where only the spelling differs, it is advice with
    the mend. A differing indicator or unit of the same node is told in the same finding.
Mengapa:
    Kode dan nama ditetapkan bersama. Nama yang lain berarti kodenya keliru, atau namanya diubah sendiri; dokumen
    perencanaan dan anggaran lalu tidak dapat dicocokkan.
Why:
    Code and name are set together. Another name means that the code is wrong or the name was changed; the planning and
    the budget documents can then not be matched.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    program 2.17.08 "Program Pemberdayaan Pasar Rakyat"   # <- SK703
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    program 2.17.08 "Program Pengembangan UMKM"
Perbaikan:
    Tulis nama resminya, atau betulkan kodenya. Bila sebuah dokumen mencetak nama lain, tulis nama itu pada dokumennya:
    `nama { 2.17.08: "…" }`.
Fix:
    Write the official name, or mend the code. If a document prints another name, state it in that document:
    `nama { 2.17.08: "…" }`.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.differences import NAMA, difference, leading, place, remarks
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK703",
    name=Text(id="nama-bukan-nomenklatur", en="name-not-official"),
    severity=Severity.WARNING,
    message=Text(
        id="nama {simpul} bukan nama nomenklatur: {beda}", en="the name of {simpul} is not the official one: {beda}"
    ),
    help=Text(
        id="tulis nama resminya, atau betulkan kodenya: sakip codes {simpul}",
        en="write the official name, or mend the code: sakip codes {simpul}",
    ),
    basis=(Basis("permendagri-90-2019"),),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node whose name differs more than anything else of it."""
    for found, others in leading(cascade, NAMA):
        span, fix = place(found)
        finding = RULE.at(
            span,
            notes=remarks(found, others),
            fix=fix,
            cause=f"kode {found.simpul.id}",
            simpul=cascade.title(found.simpul.id),
            beda=difference(found),
        )
        yield finding if found.berat else evolve(finding, severity=Severity.ADVICE)
