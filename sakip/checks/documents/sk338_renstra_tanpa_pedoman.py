"""Renstra tanpa pedomannya / Renstra without its guideline

Apa:
    Renstra menyebut peraturan-peraturan dasarnya, tetapi bukan yang menentukan susunannya: Inmendagri 2/2025 pada
    profil `renstra_2025`, Permendagri 86/2017 pada susunan biasa.
What:
    A Renstra names the regulations it rests on, and not the one that gives it its form: Inmendagri 2/2025 in the
    profile `renstra_2025`, Permendagri 86/2017 in the usual one.
Mengapa:
    Yang menelaah Renstra mula-mula melihat menurut pedoman mana ia disusun. Bila pedomannya tidak disebut, susunan yang
    lama dan yang baru tercampur tanpa ketahuan.
Why:
    Who reviews a Renstra first looks by which guideline it was made. Where that is not named, the old and the new form
    are mixed unseen.
Salah:
    profil renstra_2025
    renstra 2025..2029 "Renstra Dinas Koperasi" {
      nomor "1"  tanggal "1 Maret 2025"
      dasar "Permendagri Nomor 86 Tahun 2017"   # <- SK338
    }
Benar:
    profil renstra_2025
    renstra 2025..2029 "Renstra Dinas Koperasi" {
      nomor "1"  tanggal "1 Maret 2025"
      dasar "Inmendagri Nomor 2 Tahun 2025"
    }
Perbaikan:
    Tambahkan pedoman itu pada `dasar`.
Fix:
    Add the guideline to `dasar`.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.forms import FORMS
from sakip.law.mentions import mentioned
from sakip.law.regulations import REGULATIONS
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK338",
    name=Text(id="renstra-tanpa-pedoman", en="renstra-without-guideline"),
    severity=Severity.ADVICE,
    message=Text(
        id="dasar Renstra tidak memuat pedomannya, {peraturan}",
        en="what the Renstra rests on lacks its guideline, {peraturan}",
    ),
    help=Text(id='tambahkan `dasar "{peraturan} …"`', en='add `dasar "{peraturan} …"`'),
)
_FORM = Text(
    id="bila rencana ini menurut pedoman yang disebut, tulis `profil {profil}`",
    en="where the plan is by the guideline that it names, write `profil {profil}`",
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each Renstra that names regulations it rests on, and not the one that gave it its form."""
    wanted = REGULATIONS[cascade.model.bentuk.regulation]
    for document in cascade.model.dokumen:
        named = {each.short for text in document.dasar for each in mentioned(text)}
        adopted = document.jenis == "renstra" and document.tahun >= wanted.year
        if adopted and named and wanted.short not in named:
            form = next((name for name, each in FORMS.items() if REGULATIONS[each.regulation].short in named), "")
            yield RULE.at(
                word(document.letak, "dasar"), help=_FORM if form else None, peraturan=wanted.short, profil=form
            )
