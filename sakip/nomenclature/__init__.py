"""The official nomenclature: codes and their form, lists of codes with a version, and comparing names with them."""
