"""Makes the files of a set with their truths and their index; for `heldout-2` and `heldout-3`, whose READMEs say what is needed.

A set's `make/make.py` lists its files. It is run as `python make.py [part of a name]`: this makes those whose names hold
the part, and always the truths, the doubts and the index.
"""

import json
import pathlib
import sys

from source import load

FORMATS = {"MD": "Markdown"}


def later(module, function, *args, **kwargs):
    """The maker's module is read when it is wanted, so that each can run where its program is. `@NAME` is a name in it."""
    def run(path, source):
        given = [getattr(__import__(module), one[1:]) if str(one).startswith("@") else one for one in args]
        getattr(__import__(module), function)(path, source, *given, **kwargs)
    return run


class Set:
    def __init__(self, folder, kept_back, rows_in_chapters=False):
        self.out = folder.parent
        self.sources = {path.stem: load(path, rows_in_chapters) for path in sorted((folder / "sources").glob("*.txt"))}
        self.truths = {name: source.truth for name, source in self.sources.items()}
        self.kept_back = kept_back
        self.files = []

    def file(self, name, producer, layout, make, truth=None):
        source = name.rsplit(".", 1)[0].rsplit("-", 1)[0]
        self.files.append((name, source, truth or source, producer, layout, make))

    def index(self):
        lines = ["# Made by make/make.py. Which truth a file is held against, and who made it how.\n"]
        for name, source, truth, producer, layout, _ in self.files:
            kind = pathlib.Path(name).suffix[1:].upper()
            kept = "kept_back = true\n" if source in self.kept_back else ""
            lines.append(f'[[file]]\nname = "{name}"\ntruth = "{truth}"\nformat = "{FORMATS.get(kind, kind)}"\nproducer = "{producer}"\nlayout = "{layout}"\n{kept}')
        return "\n".join(lines)

    def run(self):
        part = sys.argv[1] if len(sys.argv) > 1 else ""
        for name, truth in self.truths.items():
            (self.out / f"{name}.truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")
        doubts = ["file\tlabel\tdoubt about\ttext"]
        doubts += ["\t".join((name, *doubt)) for name, source in self.sources.items() for doubt in source.doubts]
        (self.out / "doubts.tsv").write_text("\n".join(doubts) + "\n")
        (self.out / "index.toml").write_text(self.index())
        for name, source, _, _, _, make in self.files:
            if part in name:
                print(name, flush=True)
                make(self.out / name, self.sources[source])
