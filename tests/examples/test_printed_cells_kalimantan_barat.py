from tests.examples.printed_cells import Report

REPORT = Report(
    "kalimantan-barat",
    called={
        "Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat": "diskopukm",
        "Koperasi berkualitas": "koperasi_sehat",
        "Koperasi dengan kategori sehat dan cukup sehat": "koperasi_sehat",
        "Koperasi sehat dan cukup sehat binaan provinsi": "koperasi_sehat",
        "Koperasi sehat dan cukup sehat binaan kabupaten/kota": "koperasi_sehat",
        "Koperasi aktif": "koperasi_aktif",
    },
    written={
        "mencapai 90%": ">=90%",
        "belum mencapai 90%": "<90%",
        "belum dapat memenuhi seratus persen": "<100%",
        "menurun 0,46%": "-0,46%",
        "menurun 23,46%": "-23,46%",
        "menurun 0,25%": "-0,25%",
        "BB (77,40%)": "BB (77,40)",
        "BB (77,85%)": "BB (77,85)",
        "A (81,1%)": "A (81,1)",
        "A atau dengan nilai 81,1%": "A (81,1)",
    },
)
NO_FIGURE_OF_THE_PLAN = {
    "KP.tahun",  # the five years that a foreword gives a Renstra of three
}


def test_every_printed_cell_is_stated() -> None:
    assert REPORT.missing == NO_FIGURE_OF_THE_PLAN


def test_nothing_is_claimed_that_is_not_printed() -> None:
    assert REPORT.unprinted == []
