"""The grammar of names, a module for each thing that they speak of."""
