"""The words by which the name of an indicator says how it is measured."""

MEASURES = frozenset((
    "angka", "banyaknya", "besaran", "bertambahnya", "cakupan", "capaian", "durasi", "frekuensi", "indeks",
    "jumlah", "kadar", "kapasitas", "kategori", "kecepatan", "kepadatan", "kontribusi", "laju", "lama", "level",
    "luas", "nilai", "omset", "omzet", "opini", "panjang", "pdrb", "peningkatan", "penurunan", "persen",
    "persentase", "pertumbuhan", "peringkat", "predikat", "prevalensi", "prosentase", "produktivitas", "proporsi",
    "rasio", "rata", "realisasi", "skor", "tingkat", "total", "umur", "usia", "volume", "waktu",
))  # fmt: skip
