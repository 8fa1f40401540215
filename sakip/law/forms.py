"""The forms that a Renstra may have, by the name that `profil` gives them, and what each asks for besides."""

from attrs import frozen


@frozen
class Form:
    """A form of the Renstra.

    `continued` is how many years beyond the period have targets and budgets; `first_year` whether the first one must
    have a target where a baseline is stated; `statements` whether programmes state an outcome, activities and
    sub-activities an output; `linked` whether goals must name what they serve of the region (misi, NSPK, sasaran
    daerah) even in a plan that declares nothing of it; `ikk` whether it has a table of key indicators of the affair.
    """

    regulation: str
    continued: int = 0
    first_year: bool = False
    statements: bool = False
    linked: bool = False
    ikk: bool = False


# Permendagri 86/2017, tables T-C.25 and T-C.27: five years, the state before them in a column of its own.
# Inmendagri 2/2025, annex III: baseline 2024, targets 2025–2030, budgets 2026–2030; 2030 keeps the continuity.
FORMS = {
    "renstra_86_2017": Form("permendagri-86-2017"),
    "renstra_2025": Form("inmendagri-2-2025", continued=1, first_year=True, statements=True, linked=True, ikk=True),
}
USUAL = FORMS["renstra_86_2017"]
