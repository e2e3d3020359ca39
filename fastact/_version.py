"""The version of fastact. The build and the package read it from here."""

__version__ = "0.1.0"
