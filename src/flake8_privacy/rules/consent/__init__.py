"""Nothing without permission."""
