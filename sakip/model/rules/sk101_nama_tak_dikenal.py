"""Nama yang tidak dikenal / Unknown name

Apa:
    Sebuah nama atau kode dirujuk, tetapi tidak dinyatakan di mana pun dalam rencana.
What:
    A name or code is referred to but declared nowhere in the plan.
Mengapa:
    Rujukan yang putus membuat rumus tidak dapat dihitung dan kaskade tidak tersambung.
Why:
    A broken reference leaves formulas uncomputable and the cascade unconnected.
Salah:
    data dinilai "Koperasi dinilai" { satuan koperasi }
    indikator sehat "Persentase koperasi sehat" {
      satuan persen
      formula = dinila / dinilai * 100%   # <- SK101
    }
Benar:
    data dinilai "Koperasi dinilai" { satuan koperasi }
    data nilai_sehat "Koperasi bernilai sehat" { satuan koperasi }
    indikator sehat "Persentase koperasi sehat" {
      satuan persen
      formula = nilai_sehat / dinilai * 100%
    }
Perbaikan:
    Betulkan ejaannya, atau nyatakan nama itu.
Fix:
    Mend the spelling, or declare the name.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK101",
    name=Text(id="nama-tak-dikenal", en="unknown-name"),
    severity=Severity.ERROR,
    message=Text(id="`{nama}` tidak dinyatakan di mana pun", en="`{nama}` is declared nowhere"),
    help=Text(id="nyatakan `{nama}`, atau betulkan ejaannya", en="declare `{nama}`, or mend its spelling"),
)
