"""What is measured: one module per area, each with ``rows() -> list[dict]``; run by ``dev.py bench``."""
