"""Anggaran berbeda antar dokumen / Budget differs between documents

Apa:
    Anggaran sebuah program, kegiatan, sub kegiatan, atau seluruh instansi dalam suatu dokumen berbeda dari pagu
    rencana; bila rencana tidak menyebut pagu, dari dokumen yang mendahuluinya, atau dari jumlah pagu di bawahnya.
    Sumber dana dibandingkan dengan sumber yang sama.
What:
    The budget of a programme, activity, sub-activity or the whole agency in some document differs from the plan's; or,
    where the plan states none, from an earlier document's, or from the sum of the ceilings below. A source of funds is
    compared with the same source.
Mengapa:
    Serapan dan efisiensi dihitung terhadap satu pagu. Selisihnya bisa salah ketik, bisa pula perubahan yang tidak
    dicatat; keduanya akan ditanyakan.
Why:
    Absorption and efficiency are computed against one budget. The difference may be a slip, or a change that nobody
    recorded; either will be asked about.
Salah:
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" {
      sifat penunjang
      pagu { 2024: Rp3.574.952.282 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      anggaran { 2.17.01: Rp3.526.952.282 }   # <- SK305
    }
Benar:
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" {
      sifat penunjang
      pagu { 2024: Rp3.574.952.282 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      anggaran { 2.17.01: Rp3.574.952.282 }
    }
Perbaikan:
    Betulkan angka yang salah. Bila anggarannya memang diubah, tulis `pagu perubahan { … }`, atau catat alasannya:
    `izinkan SK305 "alasan"`.
Fix:
    Mend the wrong amount. Where the budget was changed, write `pagu perubahan { … }`, or record why:
    `izinkan SK305 "reason"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.amounts import BedaPagu, budget_differences, total_differences
from sakip.graph.cascade import Cascade
from sakip.graph.money import Pagu, ceilings, pagu_below
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang, Text

RULE = Rule(
    code="SK305",
    name=Text(id="anggaran-beda-antar-dokumen", en="budget-differs-between-documents"),
    severity=Severity.WARNING,
    message=Text(
        id="anggaran {simpul} {tahun} dalam {dokumen} {beda}",
        en="the budget of {simpul} for {tahun} in {dokumen} {beda}",
    ),
    help=Text(
        id="betulkan angka yang salah; bila anggarannya diubah, tulis `pagu perubahan`",
        en="mend the wrong amount; where the budget was changed, write `pagu perubahan`",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.c"),),
)
_BASE = Text(id="{jumlah} dalam {acuan}", en="{jumlah} in {acuan}")
_SUMMED = Text(id="rencana (jumlah di bawahnya)", en="the plan (the sum below it)")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")
_MOST = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each budget that differs; those of one document and year are alike."""
    nodes = budget_differences(cascade)
    for each in (*nodes, *total_differences(cascade, nodes)):
        if not _is_sum_below(cascade, each):
            yield _finding(cascade, each, document_name(cascade, each.acuan.dari[0]))
    apart = [each for subject in cascade.subjects("anggaran") for each in _apart_from_below(cascade, subject)]
    at_fault = {_at(each, above.id) for each in (*nodes, *apart) for above in cascade.all_above(each.subjek)}
    for each in apart:
        if _at(each, each.subjek) not in at_fault:
            yield _finding(cascade, each, _SUMMED)


def _at(each: BedaPagu, subject: str) -> tuple[str, Periode]:
    return subject, each.letak.periode


def _apart_from_below(cascade: Cascade, subject: str) -> Iterator[BedaPagu]:
    """What documents agree on for *subject*, where the plan states no ceiling but others below, with another sum."""
    for period, stated in _whole(cascade, subject).items():
        below = pagu_below(cascade, subject, period)
        amounts = {amount.nilai: amount for _, amount in stated}
        if below is None or period in ceilings(cascade, subject) or len(amounts) > 1 or below.jumlah.nilai in amounts:
            continue
        (first, amount), *again = stated
        yield BedaPagu(subject, Pagu(amount, (first,)), below, tuple(butir for butir, _ in again))


def _whole(cascade: Cascade, subject: str) -> dict[Periode, list[tuple[Butir, Kuantitas]]]:
    """What documents state as the whole budget of the node *subject* for a year, before it is changed, by year."""
    found: dict[Periode, list[tuple[Butir, Kuantitas]]] = {}
    if isinstance(cascade.model.nama.get(subject), Simpul):
        for each in cascade.stated("anggaran", subject):
            whole = each.periode.tahun and not (each.periode.bagian or each.sumber or each.versi)
            if whole and isinstance(each.nilai, Kuantitas):
                found.setdefault(each.periode, []).append((each, each.nilai))
    return found


def _is_sum_below(cascade: Cascade, each: BedaPagu) -> bool:
    """Whether the document has what stands below the node, and only the ceiling of the node is another: SK501."""
    below = pagu_below(cascade, each.subjek, each.letak.periode) if each.subjek in cascade.model.nama else None
    return below is not None and below.jumlah == each.nilai.jumlah


def _finding(cascade: Cascade, each: BedaPagu, base: Text) -> Diagnostic:
    return RULE.at(
        each.letak.letak,
        *(
            Label(part.letak, _BASE, {"jumlah": part.letak.text, "acuan": document_name(cascade, part)}, party=True)
            for part in each.acuan.dari[:_MOST]
        ),
        *(Label(again.letak, _AGAIN, {"dokumen": document_name(cascade, again)}) for again in each.lagi),
        alike=_alike(cascade, each, base),
        simpul=cascade.title(each.subjek),
        tahun=str(each.letak.periode),
        dokumen=document_name(cascade, each.letak),
        beda=_compared(each, base),
        nilai=each.nilai.jumlah,
        acuan=base,
        seharusnya=each.acuan.jumlah,
    )


def _compared(each: BedaPagu, base: Text) -> Text:
    have, want = each.nilai.jumlah, each.acuan.jumlah
    return Text(
        id=f"{have.shown(Lang.ID)}, dalam {base.id} {want.shown(Lang.ID)}",
        en=f"is {have.shown(Lang.EN)}, in {base.en} {want.shown(Lang.EN)}",
    )


def _alike(cascade: Cascade, each: BedaPagu, base: Text) -> Alike:
    have, want, name = each.nilai.jumlah, each.acuan.jumlah, cascade.title(each.subjek)
    also = Text(
        id=f"{name}: {have.shown(Lang.ID)}, dalam {base.id} {want.shown(Lang.ID)}",
        en=f"{name}: {have.shown(Lang.EN)}, in {base.en} {want.shown(Lang.EN)}",
    )
    differs = Text(id=f"berbeda dari {base.id}", en=f"differs from {base.en}")
    return Alike(f"{each.letak.dokumen} {each.letak.periode} {base.id}", also, FEW, {"beda": differs})
