"""How the window looks: tokens, palette, style, fonts, icons and the words of each state. Knows no client."""
