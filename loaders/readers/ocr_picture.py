"""A page as a grey picture, and the same turned: scans lie on their side or upside down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """``pixels`` are rows of ``wide`` bytes from the top; ``scale`` dots are a point of the page."""

    wide: int
    high: int
    pixels: bytes
    scale: float

    @property
    def pgm(self) -> bytes:
        """The picture as a file."""
        return b"P5 %d %d 255\n" % (self.wide, self.high) + self.pixels

    def turned(self, clockwise: int) -> "Picture":
        """The picture after a turn of 90, 180 or 270 degrees; of any other number, as it is."""
        wide, pixels = self.wide, self.pixels
        if clockwise == 180:
            return Picture(wide, self.high, pixels[::-1], self.scale)
        if clockwise == 90:
            columns = (pixels[column::wide][::-1] for column in range(wide))
        elif clockwise == 270:
            columns = (pixels[column::wide] for column in reversed(range(wide)))
        else:
            return self
        return Picture(self.high, wide, b"".join(columns), self.scale)
