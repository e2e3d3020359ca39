"""NumPy's spellings: those of ``python -m fastact bench``, which ships them."""

from fastact._cli.numpy_spellings import SPELLINGS as SPELLINGS
