"""Dikalikan seratus, bukan seratus persen / Times a hundred, not a hundred per cent

Apa:
    Rumus indikator bersatuan persen dikalikan `100`, bukan `100%`.
What:
    The formula of a percentage is multiplied by `100` instead of `100%`.
Mengapa:
    Persen adalah satuan: 78/150 sudah sama dengan 52%. Dikalikan 100 hasilnya 5.200%.
Why:
    Percent is a unit: 78/150 already is 52%. Times 100 it is 5,200%.
Salah:
    data sehat "Koperasi sehat" { satuan koperasi }
    data dinilai "Koperasi dinilai" { satuan koperasi }
    indikator a "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100   # <- SK110
    }
Benar:
    data sehat "Koperasi sehat" { satuan koperasi }
    data dinilai "Koperasi dinilai" { satuan koperasi }
    indikator a "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100%
    }
Perbaikan:
    Tulis `100%`.
Fix:
    Write `100%`.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK110",
    name=Text(id="kali-seratus", en="times-a-hundred"),
    severity=Severity.ERROR,
    message=Text(id="dikalikan 100 hasilnya seratus kali terlalu besar", en="times 100 the result is a hundredfold"),
    help=Text(id="tulis `100%`", en="write `100%`"),
)
