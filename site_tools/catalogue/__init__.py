"""The law as data: clause types, packs of requirements, mechanisms, authorities, and the loader that makes them values."""
