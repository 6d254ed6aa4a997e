"""The painted widgets tabs, pages and dialogs are made of. They show what they are given and say what was clicked."""
