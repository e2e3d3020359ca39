"""``python -m fastact``: the benchmark, the plots and the configuration, see ``_cli``."""

import sys

from fastact._cli.arguments import main

if __name__ == "__main__":
    sys.exit(main())
