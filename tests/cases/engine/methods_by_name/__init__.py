"""A choir whose singers are not declared where they are asked."""
