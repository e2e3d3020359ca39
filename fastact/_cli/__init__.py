"""The command line, ``python -m fastact``: benchmarks, plots and ``info``, the configuration.

``arguments`` parses the command line. The commands ``bench`` and ``plot`` are in modules of these names; ``info`` calls
`fastact.show_config`. A benchmark uses ``spelling`` (the code to time), ``numpy_spellings`` (the NumPy code to compare
with), ``timing`` (the measurements, in turns), ``machine`` (the description of the machine), ``table`` (the output with
rich) and ``chart`` (the figure with matplotlib).

``import fastact`` doesn't load this package. Its modules use the public interface of fastact and the catalogue;
``machine`` also reads the configuration from ``_runtime``. Only ``table`` needs rich. ``chart``, ``plot`` and the
format check in ``arguments`` need matplotlib.
"""
