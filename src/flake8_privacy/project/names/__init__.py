"""What a name means: across modules, packages, classes and their bases."""
