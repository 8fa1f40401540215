"""Kunci tidak utuh / Lock is not whole

Apa:
    Isi sebuah `kunci` tidak cocok dengan sidiknya, dokumen yang dikuncinya tidak ada dalam rencana, atau satu dokumen
    mempunyai dua kunci.
What:
    The content of a `kunci` does not agree with its fingerprint, the document that it locks is not in the plan, or one
    document has two locks.
Mengapa:
    Kunci membuktikan apa yang ditandatangani. Kunci yang disunting dengan tangan, atau rusak ketika dua versi
    digabungkan, tidak membuktikan apa-apa.
Why:
    A lock proves what was signed. One that was edited by hand, or damaged in merging two versions, proves nothing.
Salah:
    perjanjian 2024 "Perjanjian Kinerja 2024"
    kunci "perjanjian-2024" {   # <- SK332
      sidik "1-0000000000000000"
      isi { "perjanjian-2024": { judul: "Perjanjian Kinerja 2024" } }
    }
Benar:
    perjanjian 2024 "Perjanjian Kinerja 2024"
    kunci "perjanjian-2024" {
      sidik "1-9360547ab8dcc49c"
      isi {
        "perjanjian-2024": {
          judul: "Perjanjian Kinerja 2024"
        }
      }
    }
Perbaikan:
    Ambil kembali kunci itu dari versi sebelumnya, hapus yang berlebih, atau kunci kembali dokumennya:
    `sakip lock perjanjian --again`.
Fix:
    Take the lock back from an earlier version, delete the one too many, or lock the document again:
    `sakip lock perjanjian --again`.
"""

from collections.abc import Iterator

from sakip.comparison.locks import is_of_this_form, is_there, is_whole
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Kunci
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK332",
    name=Text(id="kunci-tak-utuh", en="lock-not-whole"),
    severity=Severity.ERROR,
    message=Text(
        id="kunci {dokumen} tidak dapat dipercaya: {sebab}", en="the lock of {dokumen} proves nothing: {sebab}"
    ),
    help=Text(
        id="ambil kembali dari versi sebelumnya, atau kunci kembali dokumennya dengan `sakip lock {dokumen} --again`",
        en="take it back from an earlier version, or lock the document again with `sakip lock {dokumen} --again`",
    ),
)
_EDITED = Text(id="isinya tidak cocok dengan sidiknya", en="its content does not agree with its fingerprint")
_TWICE = Text(id="dokumen ini dikunci dua kali", en="this document is locked twice")
_OTHER_FORM = Text(id="ditulis oleh versi sakip yang lain", en="it was written by another version of sakip")
_NOT_THERE = Text(id="dokumen ini tidak ada dalam rencana", en="this document is not in the plan")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each lock that was edited, that is of no document, or that is the second of one."""
    seen: set[str] = set()
    for each in cascade.model.kunci:
        reason = _TWICE if each.dokumen in seen else _reason(cascade, each)
        if reason is not None:
            yield RULE.at(head(each.letak), dokumen=each.dokumen, sebab=reason)
        seen.add(each.dokumen)


def _reason(cascade: Cascade, lock: Kunci) -> Text | None:
    """Why *lock* proves nothing, if it does not."""
    if not is_there(cascade, lock):
        return _NOT_THERE
    if not is_whole(lock):
        return _EDITED
    return None if is_of_this_form(lock) else _OTHER_FORM
