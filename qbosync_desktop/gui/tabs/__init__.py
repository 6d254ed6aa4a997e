"""The three tabs: Import, Sync, Export. They show rows of the board and ask the controller for decisions."""
