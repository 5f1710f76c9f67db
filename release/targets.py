"""The computers that a bundle is made for."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of computer with one version of Python.

    Attributes:
        name: as the bundle is called.
        python: two numbers, ``3.12``.
        resolver: what uv calls the platform.
        platforms: tags of wheels that run there, the preferred ones first.
        markers: what markers of requirements ask about it.
    """

    name: str
    python: str
    resolver: str
    platforms: tuple[str, ...]
    markers: Mapping[str, str]

    @property
    def lock(self) -> str:
        """The name of its lock file in the bundle."""
        return f"lock-{self.python}.txt"

    @property
    def environment(self) -> dict[str, str]:
        """What markers of requirements ask about it, its Python included."""
        return {
            **self.markers,
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
            "implementation_version": f"{self.python}.0",
            "extra": "",
        }


PYTHONS = ("3.11", "3.12", "3.13", "3.14")
NAMES = ("windows-x64", "linux-x64")

_GLIBC = (34, 28, 27, 26, 24, 17, 12, 5)
"""Second numbers of the glibc that wheels for Linux name. The engine's needs the first of them."""


def target(name: str, python: str) -> Target:
    """The target of that name, one of ``NAMES``, with a Python of ``PYTHONS``."""
    if name == "windows-x64":
        markers = {"sys_platform": "win32", "platform_machine": "AMD64", "platform_system": "Windows", "os_name": "nt"}
        return Target(name, python, "x86_64-pc-windows-msvc", ("win_amd64",), _full(markers))
    markers = {"sys_platform": "linux", "platform_machine": "x86_64", "platform_system": "Linux", "os_name": "posix"}
    tags = [f"manylinux_2_{minor}_x86_64" for minor in _GLIBC]
    legacy = ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64"]
    return Target(name, python, "x86_64-manylinux_2_34", (*tags, *legacy), _full(markers))


def _full(markers: dict[str, str]) -> dict[str, str]:
    return markers | {"platform_release": "", "platform_version": ""}
