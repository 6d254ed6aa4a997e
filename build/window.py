"""Where the frozen window program begins."""

import sys

from qbosync_desktop.__main__ import main

sys.exit(main())
