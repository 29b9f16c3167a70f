"""A process that imports a module, says when it was done, and stays: `python -m bench.imports MODULE`."""

import importlib
import sys
import time

if __name__ == "__main__":
    importlib.import_module(sys.argv[1])
    print(f'{{"at": {time.monotonic()}}}', flush=True)
    sys.stdin.read()
