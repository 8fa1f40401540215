"""Berkas bukan teks UTF-8 / File is not UTF-8 text

Apa:
    Berkas memuat byte yang bukan teks UTF-8.
What:
    The file contains bytes that are not UTF-8 text.
Mengapa:
    Byte itu dibaca sebagai tanda tanya (�), sehingga nama atau angka dapat berubah.
Why:
    Such bytes are read as question marks (�), so that names or figures may change.
Salah:
    # Contoh ini tidak dapat ditulis sebagai teks: lihat pengujian.
Benar:
    instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
Perbaikan:
    Simpan ulang berkas dengan pilihan "UTF-8".
Fix:
    Save the file again with the option "UTF-8".
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK008",
    name=Text(id="bukan-utf8", en="not-utf8"),
    severity=Severity.ERROR,
    message=Text(id="berkas ini bukan teks UTF-8", en="this file is not UTF-8 text"),
    help=Text(id="simpan ulang dengan pengodean UTF-8", en="save it again as UTF-8"),
)
