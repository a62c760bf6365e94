"""Weekly vegetable boxes."""
