"""Pull, plan, push and undo, as plain functions over ports. No I/O of its own; knows no Qt, no SQL, no HTTP."""
