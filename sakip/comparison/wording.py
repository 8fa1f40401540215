"""How a reader calls the properties and figures that facts are about."""

from __future__ import annotations

from sakip.text.bilingual import Text, same

# English for the properties that a reader meets most; what is not here is called by its word in the language.
PROPERTIES = {
    "ada": Text(id="jenis", en="kind"),
    "nama": Text(id="nama", en="name"),
    "judul": Text(id="judul", en="title"),
    "definisi": Text(id="definisi", en="definition"),
    "alasan": Text(id="alasan", en="reason"),
    "satuan": Text(id="satuan", en="unit"),
    "arah": Text(id="arah", en="direction"),
    "golongan": Text(id="jenis indikator", en="kind of indicator"),
    "formula": Text(id="rumus", en="formula"),
    "capaian": Text(id="capaian", en="achievement"),
    "induk": Text(id="letak dalam kaskade", en="place in the cascade"),
    "pengampu": Text(id="pengampu", en="owner"),
    "penanggung_jawab": Text(id="penanggung jawab", en="responsible"),
    "sumber_data": Text(id="sumber data", en="source of data"),
    "pagu": Text(id="pagu", en="budget ceiling"),
    "anggaran": Text(id="anggaran", en="budget"),
    "realisasi": Text(id="realisasi", en="result"),
    "realisasi_anggaran": Text(id="realisasi anggaran", en="budget spent"),
    "penandatangan": Text(id="penandatangan", en="signed by"),
    "nomor": Text(id="nomor", en="number"),
    "tanggal": Text(id="tanggal", en="date"),
    "dasar": Text(id="dasar", en="basis"),
    "catatan": Text(id="catatan", en="note"),
    "izinkan": Text(id="izinkan", en="izinkan (allowance)"),
}


def property_name(name: str) -> Text:
    """What the property or figure *name*, perhaps with a period behind it, is called."""
    first, _, rest = name.partition(" ")
    known = PROPERTIES.get(first, same(first.replace("_", " ")))
    return Text(id=f"{known.id} {rest}".strip(), en=f"{known.en} {rest}".strip())
