"""Files and failures of the tool itself."""
