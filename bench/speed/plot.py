"""Draws how time grows with lines, as SVG, on two logarithmic axes: a power of the lines is a straight line there."""

import math
from collections.abc import Iterator, Sequence

from .figures import growth

_WIDTH, _HEIGHT = 640, 400
_LEFT, _TOP, _RIGHT, _BOTTOM = 70, 30, 30, 50
_FONT = 'font-family="sans-serif" font-size="12" text-anchor="middle"'


class _Axis:
    """Where numbers stand between two ends, in pixels; it reaches from one tick to another."""

    def __init__(self, numbers: Sequence[float], start: float, end: float) -> None:
        ticks = [digit * 10.0**power for power in range(-4, 9) for digit in (1, 2, 5)]
        first = max(place for place, tick in enumerate(ticks) if tick <= min(numbers))
        last = min(place for place, tick in enumerate(ticks) if tick >= max(numbers))
        self.ticks = ticks[first : last + 1]
        self._start, self._end = start, end

    def place(self, number: float) -> float:
        """The pixel of a number."""
        low, high = math.log(self.ticks[0]), math.log(self.ticks[-1])
        return self._start + (math.log(number) - low) / (high - low) * (self._end - self._start)


def growth_plot(lines: Sequence[int], seconds: Sequence[float]) -> str:
    """The points and the line that fits them best."""
    exponent, factor = growth(lines, seconds)
    fitted = [factor * count**exponent for count in (min(lines), max(lines))]
    across = _Axis(lines, _LEFT, _WIDTH - _RIGHT)
    up = _Axis([*seconds, *fitted], _HEIGHT - _BOTTOM, _TOP)
    ends = zip((min(lines), max(lines)), fitted, strict=True)
    start, end = ((across.place(count), up.place(taken)) for count, taken in ends)
    points = [(across.place(count), up.place(taken)) for count, taken in zip(lines, seconds, strict=True)]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {_FONT}>',
        f"<title>Seconds over lines; the fit has the exponent {exponent:.2f}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        *_grid(across, up),
        _segment(start, end, "#c60"),
        *(f'<circle cx="{left:.1f}" cy="{top:.1f}" r="4" fill="#036"/>' for left, top in points),
        _text(_WIDTH / 2, _HEIGHT - 10, "lines of Python"),
        _text(_LEFT, _TOP - 12, "seconds"),
        _text(_WIDTH - 120, _HEIGHT - _BOTTOM - 20, f"exponent {exponent:.2f}"),
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _grid(across: _Axis, up: _Axis) -> Iterator[str]:
    for tick in across.ticks:
        place = across.place(tick)
        yield _segment((place, _TOP), (place, _HEIGHT - _BOTTOM), "#ddd")
        yield _text(place, _HEIGHT - _BOTTOM + 18, f"{tick:,.0f}")
    for tick in up.ticks:
        place = up.place(tick)
        yield _segment((_LEFT, place), (_WIDTH - _RIGHT, place), "#ddd")
        yield _text(_LEFT - 25, place + 4, f"{tick:g}")


def _segment(start: tuple[float, float], end: tuple[float, float], colour: str) -> str:
    (left, top), (right, bottom) = start, end
    return f'<line x1="{left:.1f}" y1="{top:.1f}" x2="{right:.1f}" y2="{bottom:.1f}" stroke="{colour}"/>'


def _text(left: float, top: float, text: str) -> str:
    return f'<text x="{left:.1f}" y="{top:.1f}">{text}</text>'
