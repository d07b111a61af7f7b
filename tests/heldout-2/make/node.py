"""What the programs on Node make: the blocks go to `node.mjs` as JSON."""

import dataclasses
import json
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent


def node(path, source, maker, **how):
    given = {"out": str(path), "maker": maker, "how": how, "title": source.title, "language": source.language,
             "notes": source.notes, "blocks": [dataclasses.asdict(block) for block in source.blocks]}
    made = subprocess.run(["node", str(HERE / "node.mjs")], input=json.dumps(given), text=True, capture_output=True, env=os.environ)
    if made.returncode:
        raise SystemExit(made.stderr[-3000:])
