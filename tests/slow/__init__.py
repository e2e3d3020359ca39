"""Long-running tools, to be run by hand with ``python tests/slow NAME``. The suite runs parts of some of them."""
