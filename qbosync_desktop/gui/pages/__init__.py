"""The pages that take the tabs' place: review and push, its outcome, and the history with undo."""
