"""The desk: what the three tabs and the command line both stand on.

Rows to look at, decisions to take, and the tasks behind them (read, match, plan, push, import a list), over ports.
Knows no Qt, no SQL, no HTTP. The window and ``qbosync`` know nothing about the practice that is not here.
"""
