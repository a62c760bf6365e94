"""Door and desk of a climbing gym."""
