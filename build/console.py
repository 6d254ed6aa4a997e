"""Where the frozen command line program begins."""

import sys

from qbosync_desktop.cli import main

sys.exit(main())
