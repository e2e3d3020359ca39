"""The command line.

``arguments`` reads it, ``bench`` and ``plot`` do what it asks. A benchmark is put together from ``spelling``
(what the contestants write), ``timing`` (who goes when) and ``machine`` (where), and shown by ``table`` and
``chart``. Tables come from rich and figures from matplotlib, which only these two and ``plot`` import.
"""
