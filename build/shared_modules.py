"""Where both stand-alone programs begin: their Python modules lie in one archive beside them, not once in each.

PyInstaller puts a copy of all modules into every executable; two copies are a tenth of the whole program. Its importer
is pointed at the one archive here, before anything is imported that is not Python's own. The self-test guards this.
"""

import os
import sys

import pyimod01_archive  # type: ignore[import-not-found]  # PyInstaller's own, in frozen programs only
import pyimod02_importers  # type: ignore[import-not-found]  # there when frozen

ARCHIVE = os.path.join(sys._MEIPASS, "modules.pyz")  # type: ignore[attr-defined]  # noqa: PTH118 - pathlib is not here yet

pyimod02_importers.pyz_archive = pyimod01_archive.ZlibArchiveReader(ARCHIVE, 0, check_pymagic=True)
pyimod02_importers._pyz_tree = None
sys.path_importer_cache.clear()
