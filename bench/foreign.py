"""Libraries that are not ours, in an environment of their own that goes when it is not needed any more."""

import subprocess
import venv
from pathlib import Path


def install(folder: Path, *packages: str) -> str:
    """Install packages below a folder and give the path of the Python that knows them.

    Raises OSError or subprocess.CalledProcessError where they cannot be had.
    """
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / "bin" / "python")
    quietly = ["-qq", "--disable-pip-version-check", "--retries", "1", "--timeout", "10"]
    subprocess.run([python, "-m", "pip", "install", *quietly, *packages], cwd=folder, check=True)
    return python
