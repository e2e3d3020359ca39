"""The command line, ``python -m fastact``: benchmarks, plots and ``info``, the configuration.

``arguments`` parses the command line. The commands ``bench`` and ``plot`` are in modules of these names; ``info`` calls
`fastact.show_config`. A benchmark uses ``spelling`` (the code to time), ``numpy_spellings`` (the NumPy code to compare
with), ``timing`` (the measurements, in turns), ``machine`` (the description of the machine), ``table`` (the output with
rich) and ``chart`` (the figure with matplotlib). A plot uses ``curve`` (what to draw) and ``window``; `fastact.plot`
uses ``notebook`` instead of ``window``.

``import fastact`` doesn't load this package. Its modules use the public interface of fastact and the catalogue, and
look up names with ``_registry``; ``machine`` also reads the configuration from ``_runtime``. Only ``table`` needs rich.
``chart``, ``plot``, ``window`` and ``notebook`` need matplotlib.
"""
