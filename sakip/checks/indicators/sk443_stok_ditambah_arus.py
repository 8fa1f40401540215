"""Stok ditambah arus / Stock added to flow

Apa:
    Sebuah rumus menjumlahkan data yang menurut `triwulan`-nya keadaan pada satu saat (`posisi_akhir`) dengan data yang
    terjadi sepanjang tahun (`kumulatif`), dari periode yang sama.
What:
    A formula adds a datum that, by its `triwulan`, is how things stand at one moment (`posisi_akhir`) to one that
    happens over the year (`kumulatif`), of the same period.
Mengapa:
    Koperasi aktif pada akhir tahun sudah memuat koperasi yang tumbuh tahun itu. Bila dijumlahkan, yang baru terhitung
    dua kali.
Why:
    The cooperatives at the end of a year include those founded within it. Added up, the new ones count twice.
Salah:
    data aktif "Koperasi aktif pada akhir tahun"  { satuan koperasi  triwulan posisi_akhir }
    data baru  "Koperasi yang tumbuh tahun ini"   { satuan koperasi  triwulan kumulatif }
    indikator koperasi "Jumlah koperasi" {
      satuan koperasi
      formula = aktif + baru   # <- SK443
    }
Benar:
    data aktif "Koperasi aktif pada akhir tahun"  { satuan koperasi  triwulan posisi_akhir }
    data baru  "Koperasi yang tumbuh tahun ini"   { satuan koperasi  triwulan kumulatif }
    indikator koperasi "Jumlah koperasi" {
      satuan koperasi
      formula = lalu(aktif) + baru
    }
Perbaikan:
    Pakai keadaan awal, `lalu(…)`, ditambah yang terjadi sesudahnya, atau pakai keadaan akhir saja.
Fix:
    Use how things stood before, `lalu(…)`, and add what happened since, or use how they stand at the end alone.
"""

from collections.abc import Iterator

from sakip.checks.formulas import addends, everything
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Rumus
from sakip.model.nodes import Data, Indikator
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK443",
    name=Text(id="stok-ditambah-arus", en="stock-added-to-flow"),
    severity=Severity.WARNING,
    message=Text(
        id="rumus {indikator} menjumlahkan {stok}, keadaan pada satu saat, dengan {arus}, yang terjadi sepanjang tahun",
        en="the formula of {indikator} adds {stok}, the state at one moment, to {arus}, which happens over the year",
    ),
    help=Text(
        id="pakai `lalu({stok}) + {arus}`, atau {stok} saja",
        en="use `lalu({stok}) + {arus}`, or {stok} alone",
    ),
)
_STATES = Text(id="menurut `triwulan`-nya", en="by its `triwulan`")
_STOCK, _FLOW = "posisi_akhir", "kumulatif"


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each formula that adds the two in one period."""
    for each in own(cascade):
        found = _added(cascade, each.formula.ekspresi) if isinstance(each.formula, Rumus) else None
        if found is not None:
            stock, flow = found
            yield RULE.at(
                word(each.letak, "formula"),
                *(Label(word(one.letak, "triwulan"), _STATES) for one in found),
                indikator=cascade.title(each.id),
                stok=cascade.title(stock.id),
                arus=cascade.title(flow.id),
            )


def _added(cascade: Cascade, rumus: Ekspresi) -> tuple[Data | Indikator, Data | Indikator] | None:
    """The first stock and flow that are terms of one sum."""
    for item in everything(rumus):
        terms = [_measured(cascade, each) for each in addends(item)]
        stock, flow = (
            next((each for each in terms if each is not None and each.triwulan == kind), None)
            for kind in (_STOCK, _FLOW)
        )
        if stock is not None and flow is not None:
            return stock, flow
    return None


def _measured(cascade: Cascade, item: Ekspresi) -> Data | Indikator | None:
    """The datum or indicator whose value of the period itself *item* is."""
    match item:
        case Acuan(id=name, periode="", ukuran="nilai"):
            found = cascade.model.nama.get(name)
            return found if isinstance(found, Data | Indikator) else None
        case _:
            return None
