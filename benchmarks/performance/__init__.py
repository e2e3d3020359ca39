"""The performance report. Each section has a module that measures the section and writes its part of the page.

A section has

- ``TITLE``, its heading, and ``SHARE``, its share of the measuring time of the whole report;
- ``measure(budget)``, which returns a list of races (see `race.entry`); ``report.py`` stores the list in a JSON file;
- ``write(entries)``, which returns the lines of Markdown;
- ``targets(entries)``, if the section has targets: it returns a sentence for each target that the races miss;
- ``figure(entries)``, if the section has a chart: it returns the data that `figures` draws.
"""
