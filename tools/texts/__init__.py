"""The generated texts, a module for each kind. `regenerate.py` writes them; nothing here writes a file."""
