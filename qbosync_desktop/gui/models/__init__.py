"""The table every tab stands on: a model with ticks by id, its view, its delegate and its header."""
