"""`python -m explainer` is the command line."""

import sys

from explainer.cli import main

sys.exit(main())
