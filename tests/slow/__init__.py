"""Long searches, each a tool to run by hand: ``python tests/slow``. The suite runs a short share of most."""
