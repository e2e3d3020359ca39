"""The performance report: a module for each section, which measures it and writes its part of the page."""
