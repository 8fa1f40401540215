"""Tanda petik yang tidak ditutup / Unclosed quote

Apa:
    Sebuah teks dibuka dengan tanda petik tetapi tidak ditutup pada baris yang sama.
What:
    A text is opened with a quote and not closed on the same line.
Mengapa:
    Teks yang tidak ditutup akan menelan kata-kata sesudahnya.
Why:
    A text that is not closed would swallow the words behind it.
Salah:
    instansi dk "Dinas Koperasi { # <- SK003
      pemda "Kota Denpasar"
    }
Benar:
    instansi dk "Dinas Koperasi" {
      pemda "Kota Denpasar"
    }
Perbaikan:
    Tutup teks dengan tanda petik; teks beberapa baris ditulis di antara tiga tanda petik.
Fix:
    Close the text with a quote; a text of several lines stands between triple quotes.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK003",
    name=Text(id="petik-tak-ditutup", en="unclosed-quote"),
    severity=Severity.ERROR,
    message=Text(id="tanda petik pada `{teks}` tidak ditutup", en="the quote before `{teks}` is not closed"),
    help=Text(id="tambahkan tanda petik di akhir teks", en="add a quote at the end of the text"),
)
