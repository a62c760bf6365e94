"""An edit in a project that was analysed before: only what it changes is done again."""
