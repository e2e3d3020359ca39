"""Entry point of ``python -m fastact``; the commands are in ``_cli``."""

import sys

from fastact._cli.arguments import main

if __name__ == "__main__":
    sys.exit(main())
