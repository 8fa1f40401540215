"""Perlu ditinjau / Needs review

Apa:
    Yang menjadi dasar sebuah dokumen terkunci berubah sesudah dokumen itu dikunci: target dalam Renstra atau RKT, pagu,
    atau nama, rumus, dan letak sasaran serta IKU di atasnya. Semua yang bersandar padanya ditandai, dalam satu temuan
    untuk setiap sebab, sampai ditinjau.
What:
    What a locked document rests on has changed since it was locked: a target in the Renstra or RKT, a budget, or the
    name, formula or place of an objective or KPI above it. All that rests on it is marked, in one finding for each
    cause, until it is reviewed.
Mengapa:
    Perjanjian dan rencana aksi diturunkan dari Renstra. Bila induknya berubah, turunannya mungkin masih benar, mungkin
    tidak; yang pasti, seseorang harus melihatnya.
Why:
    Agreements and action plans are derived from the Renstra. Where the parent changes, what was derived may still be
    right, or not; somebody has to look.
Salah:
    iku sehat "Persentase koperasi sehat" {
      satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
      mendukung S1  jenis outcome  triwulan tahunan  sumber_data "Bidang"  penanggung_jawab "Bidang"
      definisi "Koperasi yang dinilai sehat"  baseline { 2023: 22% }
    }
    sasaran S1 "Meningkatnya koperasi yang sehat dan kuat"   # <- SK331
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      target { sehat: 28% }
    }
    kunci "perjanjian-2024" {
      sidik "1-c99771785a6c7c91"
      isi {
        "perjanjian-2024": {
          judul: "Perjanjian Kinerja 2024"
        }
        sehat: {
          ada: "iku"
          arah: "naik"
          definisi: "Koperasi yang dinilai sehat"
          formula: "«koperasi sehat dibagi koperasi yang dinilai»"
          golongan: "outcome"
          induk: "S1"
          nama: "Persentase koperasi sehat"
          penanggung_jawab: "«Bidang»"
          satuan: "%"
          sumber_data: "«Bidang»"
          "target 2024": "28%"
        }
      }
      induk {
        S1: {
          nama: "Meningkatnya koperasi yang sehat"
        }
      }
    }
Benar:
    iku sehat "Persentase koperasi sehat" {
      satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
      mendukung S1  jenis outcome  triwulan tahunan  sumber_data "Bidang"  penanggung_jawab "Bidang"
      definisi "Koperasi yang dinilai sehat"  baseline { 2023: 22% }
    }
    sasaran S1 "Meningkatnya koperasi yang sehat"
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      target { sehat: 28% }
    }
    kunci "perjanjian-2024" {
      sidik "1-c99771785a6c7c91"
      isi {
        "perjanjian-2024": {
          judul: "Perjanjian Kinerja 2024"
        }
        sehat: {
          ada: "iku"
          arah: "naik"
          definisi: "Koperasi yang dinilai sehat"
          formula: "«koperasi sehat dibagi koperasi yang dinilai»"
          golongan: "outcome"
          induk: "S1"
          nama: "Persentase koperasi sehat"
          penanggung_jawab: "«Bidang»"
          satuan: "%"
          sumber_data: "«Bidang»"
          "target 2024": "28%"
        }
      }
      induk {
        S1: {
          nama: "Meningkatnya koperasi yang sehat"
        }
      }
    }
Perbaikan:
    Tinjau yang ditandai. Bila masih benar: `sakip lock --review`. Bila tidak, ubah lewat dokumen `perubahan`.
Fix:
    Review what is marked. Where it still holds: `sakip lock --review`. Where not, change it by a `perubahan` document.
"""

from collections.abc import Iterable, Iterator

from sakip.checks.gather import SHOWN
from sakip.checks.locked import changed, locks, place
from sakip.comparison.layers import layer_ids, name_of
from sakip.comparison.locks import Altered, moved_above, sealed
from sakip.comparison.wording import property_name
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Kunci
from sakip.model.places import head
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK331",
    name=Text(id="perlu-ditinjau", en="needs-review"),
    severity=Severity.WARNING,
    message=Text(
        id="{simpul} dalam {dokumen} perlu ditinjau: {apa}",
        en="{simpul} in {dokumen} needs a review: {apa}",
    ),
    help=Text(
        id="tinjau yang ditandai; bila masih benar, tulis `sakip lock --review`",
        en="review what is marked; where it still holds, type `sakip lock --review`",
    ),
)
_MARKED = Text(id="perlu ditinjau", en="needs a review")
_RECORDED = Text(id="terakhir ditinjau: {makna}", en="last reviewed: {makna}")

_Marked = list[tuple[Kunci, str]]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each thing that has changed above locked documents, with all that rests on it."""
    causes: dict[tuple[object, ...], tuple[Altered, _Marked]] = {}
    for lock in locks(cascade):
        for each, subjects in moved_above(cascade, lock).items():
            key = (each.spot, each.lama and each.lama.makna, each.baru and each.baru.makna)
            causes.setdefault(key, (each, []))[1].extend((lock, subject) for subject in subjects)
    for cause, marked in causes.values():
        yield _finding(cascade, cause, marked)


def _finding(cascade: Cascade, cause: Altered, marked: _Marked) -> Diagnostic:
    old = [Label(cause.lama.letak, _RECORDED, {"makna": cause.lama.makna})] if cause.lama and cause.baru else []
    return RULE.at(
        place(cause),
        *old,
        *(Label(_where(cascade, lock, subject), _MARKED) for lock, subject in marked[:SHOWN]),
        simpul=listed(list(dict.fromkeys(cascade.title(subject) for _, subject in marked))),
        dokumen=_papers(cascade, [lock for lock, _ in marked]),
        apa=changed(cause, _about(cascade, cause)),
    )


def _about(cascade: Cascade, cause: Altered) -> Text:
    """What has changed: `nama S1`, `target koperasi_sehat 2024 dalam Renstra`."""
    subject, label = cause.spot
    paper, _, stated = label.partition(" ")
    if paper not in layer_ids(cascade) or not stated:
        name = property_name(label)
        return Text(id=f"{name.id} {cascade.title(subject)}", en=f"{name.en} {cascade.title(subject)}")
    figure, _, period = stated.partition(" ")
    name, where = property_name(figure), name_of(cascade, paper)
    about = f"{cascade.title(subject)} {period}"
    return Text(id=f"{name.id} {about} dalam {where.id}", en=f"{name.en} {about} in {where.en}")


def _papers(cascade: Cascade, found: Iterable[Kunci]) -> Text:
    names = [name_of(cascade, name) for name in dict.fromkeys(each.dokumen for each in found)]
    return Text(*(", ".join(name.in_(lang) for name in names) for lang in (Lang.ID, Lang.EN)))


def _where(cascade: Cascade, lock: Kunci, subject: str) -> Span:
    """Where the locked document speaks about *subject*."""
    facts = sealed(cascade, lock.dokumen).layer.facts
    stated = (fact.letak for key, fact in facts.items() if key.subjek == subject and key.of_figure)
    return next(stated, None) or head(cascade[subject].letak)
