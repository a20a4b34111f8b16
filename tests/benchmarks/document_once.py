"""One document in a process of its own: reads a plan, makes the file, writes it.

    python tests/benchmarks/document_once.py MAKER PLAN FILE

PLAN holds a pickled plan. MAKER "nothing" only reads it: what every process takes.
"""

import pickle  # noqa: TID251 - from one process of the benchmark to the next
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

if __name__ == "__main__":
    maker, given, wanted = sys.argv[1:]
    plan = pickle.loads(Path(given).read_bytes())  # noqa: S301 - the benchmark has written it
    if maker != "nothing":
        made = import_module(f"tests.benchmarks.document_makers.with_{maker}").make(plan)
        Path(wanted).write_bytes(made)
