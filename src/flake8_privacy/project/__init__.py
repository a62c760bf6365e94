"""Many modules: which names mean what, who calls whom, and one run over all of it."""
