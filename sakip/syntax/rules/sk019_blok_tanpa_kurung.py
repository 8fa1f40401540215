"""Blok tanpa kurung / Block without braces

Apa:
    Isi sebuah pernyataan ditulis menjorok di bawahnya, tanpa `{` dan `}`.
What:
    What belongs to a declaration is indented below it, without `{` and `}`.
Mengapa:
    Spasi di awal baris tidak berarti apa-apa; tanpa kurung, isi dan judulnya tidak bersambung.
Why:
    Spaces at the beginning of a line mean nothing; without braces what is below a title does not belong to it.
Salah:
    instansi dk "Dinas Koperasi"   # <- SK019
      pemda "Kota Denpasar"
      unit kelembagaan "Bidang Kelembagaan"
Benar:
    instansi dk "Dinas Koperasi" {
      pemda "Kota Denpasar"
      unit kelembagaan "Bidang Kelembagaan"
    }
Perbaikan:
    Tulis `{` di belakang judulnya dan `}` sesudah isinya. `sakip check --diff` menunjukkan letaknya.
Fix:
    Write `{` behind its title and `}` after what it holds. `sakip check --diff` shows where.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK019",
    name=Text(id="blok-tanpa-kurung", en="block-without-braces"),
    severity=Severity.ERROR,
    message=Text(
        id="isi `{blok}`{lain} tidak diapit `{{` dan `}}`", en="what is in `{blok}`{lain} is not between `{{` and `}}`"
    ),
    help=Text(
        id="sebuah blok dibuka dengan `{{` di belakang judulnya dan ditutup dengan `}}` sesudah isinya",
        en="a block opens with `{{` behind its title and closes with `}}` after what it holds",
    ),
)
