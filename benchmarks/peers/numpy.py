"""NumPy: the spellings that ``python -m fastact bench`` uses. The wheel contains them, so they are in fastact."""

from fastact._cli.numpy_spellings import SPELLINGS as SPELLINGS
