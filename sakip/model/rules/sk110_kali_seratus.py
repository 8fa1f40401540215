"""Dikalikan seratus, bukan seratus persen / Times a hundred, not a hundred per cent

Apa:
    Rumus indikator bersatuan persen dikalikan `100`, bukan `100%`; atau yang bersatuan `"per 10.000 kendaraan"`
    dikalikan `10.000`.
What:
    The formula of a percentage is multiplied by `100` instead of `100%`; or that of a rate, such as
    `"per 10.000 kendaraan"`, by `10.000`.
Mengapa:
    Persen adalah satuan: 78/150 sudah sama dengan 52%. Dikalikan 100 hasilnya 5.200%. Demikian pula `per 10.000`.
Why:
    Percent is a unit: 78/150 already is 52%. Times 100 it is 5,200%. So is `per 10.000`.
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
    Tulis `100%`; untuk `"per 10.000 kendaraan"`, hapus pengalinya atau tulis `10.000 per 10.000`.
Fix:
    Write `100%`; for `"per 10.000 kendaraan"` leave the multiplication out, or write `10.000 per 10.000`.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK110",
    name=Text(id="kali-seratus", en="times-a-hundred"),
    severity=Severity.ERROR,
    message=Text(id="dikalikan {angka} hasilnya {kali}", en="times {angka} the result is {kali}"),
    help=Text(id="tulis `100%`", en="write `100%`"),
)
HUNDREDFOLD = Text(id="seratus kali terlalu besar", en="a hundredfold")
TOO_LARGE = Text(id="{angka} kali terlalu besar", en="{angka} times too large")
OF_RATE = Text(
    id="hapus pengalinya, karena satuannya sudah mengatakannya; atau tulis `{tulis}`",
    en="leave the multiplication out, since the unit says so already; or write `{tulis}`",
)
