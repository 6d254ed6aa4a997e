"""The dialogs, one file each, and the welcome page. They are opened by whoever answers the window's requests."""
