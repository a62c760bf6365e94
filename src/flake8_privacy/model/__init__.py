"""The nouns of the project: plain frozen data that every layer shares."""
