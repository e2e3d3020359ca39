"""The command line, ``python -m fastact``: benchmarks, plots and configuration.

``arguments`` parses the command line; ``bench``, ``plot`` and `fastact.show_config` run the commands. A benchmark
consists of ``spelling`` (the code to time), ``timing`` (the order of the measurements), ``machine`` (the description of
the machine), ``table`` (its output with rich) and ``chart`` (its figure with matplotlib).

The modules use the public interface of fastact and the catalogue; ``machine`` also reads the configuration from
``_runtime``. Only ``table`` imports rich, only ``chart`` and ``plot`` import matplotlib.
"""
