"""Pernyataan tanpa nama / Declaration without a name

Apa:
    Tujuan, sasaran, indikator, program, dan sebagainya memerlukan nama dalam tanda petik.
What:
    Goals, objectives, indicators, programmes and so on need a name in quotes.
Mengapa:
    Nama itulah yang muncul di setiap tabel.
Why:
    That name is what every table shows.
Salah:
    data koperasi_dinilai {   # <- SK016
      satuan koperasi
    }
Benar:
    data koperasi_dinilai "Jumlah koperasi yang dinilai" {
      satuan koperasi
    }
Perbaikan:
    Tambahkan nama dalam tanda petik di belakang sebutannya.
Fix:
    Add a name in quotes behind the identifier.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK016",
    name=Text(id="tanpa-nama", en="nameless-declaration"),
    severity=Severity.ERROR,
    message=Text(id="`{kata}` ini belum diberi nama", en="this `{kata}` has no name"),
    help=Text(id='tulis namanya: `{kata} … "Nama lengkap"`', en='write its name: `{kata} … "Full name"`'),
)
