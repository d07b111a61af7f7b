"""A submission before it is set: its blocks as they are printed, and its truth. Nothing here knows a producer.

The form of `sources/` is that of `tests/files/make`, with more lines and with strength in the code; the README of
`heldout-2` describes both.
"""

import re
from dataclasses import dataclass, field

DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@dataclass
class Block:
    kind: str  # away, left, title, head, head2, para, tablehead, row, box, endbox
    text: str = ""
    mark: str = ""
    level: int = 0
    cells: list = field(default_factory=list)


@dataclass
class Text:
    name: str
    title: str
    language: str
    blocks: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)
    truth: dict = field(default_factory=dict)
    doubts: list = field(default_factory=list)


def bare(text):
    return re.sub(r"\^\d+", "", text)


def load(path_of_text, rows_in_chapters):
    """The text in a file. With `rows_in_chapters`, the rows of its tables are under headings, and the last cell of a row
    responds to the same paragraph of the draft as the others, whatever its own code says."""
    name = path_of_text.stem
    head, body = path_of_text.read_text().split("\n---\n")
    fields = dict(line.split(":", 1) for line in head.splitlines())
    text = Text(name, fields["title"].strip(), fields["lang"].strip())
    lines = body.splitlines()
    if text.title and "Z|" not in lines:
        text.blocks.append(Block("title", text.title))
    passages, aside = [], []
    path, marks, topic = [], [], "general"
    add = lambda *rest: passages.append(passage(text, *rest))
    for line in lines:
        kind, _, rest = line.partition("|")
        level = len(kind) - len(kind.lstrip(">"))
        kind = kind.lstrip(">")
        if kind in ("BOX", "ENDBOX"):
            text.blocks.append(Block(kind.lower()))
        elif kind == "Z":
            text.blocks.append(Block("title", text.title))
        elif kind in ("X", "L"):
            text.blocks.append(Block("away" if kind == "X" else "left", rest))
            aside.append(rest)
        elif kind == "H":
            mark, words, topic = rest.split("|")
            path, marks = [words], [mark]
            text.blocks.append(Block("head", words, mark))
        elif kind == "HH":
            mark, words = rest.split("|")
            path, marks = [path[0], words], [marks[0], mark]
            text.blocks.append(Block("head2", words, mark))
        elif kind == "F":
            mark, words = rest.split("|", 1)
            text.notes[mark] = words
        elif kind == "T":
            text.blocks.append(Block("tablehead", cells=rest.split("|")))
        elif kind == "t":
            what, first, comment, kind_of_proposal, proposal = (rest.split("|") + ["", ""])[:5]
            text.blocks.append(Block("row", cells=[first, comment, proposal]))
            row = what.partition("@")[2].partition("#")[0]
            before_topic = r"(?=#|$)" if rows_in_chapters else "(?=#)"
            last = re.sub(before_topic, f"@{row}", kind_of_proposal, count=1 if rows_in_chapters else 0)
            for code, words in ((what, comment), (last, proposal)):
                if words:
                    add(code, "", path, marks, topic, words)
                    passages[-1].setdefault("text_also", []).extend([f"{first} {words}", f"{first}: {words}", f"{first} | {words}"])
                    long = first.replace("Para.", "Paragraph")
                    within = [[*path, first], [*path, long]] if rows_in_chapters else []
                    passages[-1]["heading_also"] = [*within, [first], [long]]
        else:
            mark, label, words = rest.split("|", 2)
            text.blocks.append(Block("para", words, mark, level))
            add(kind, label, path, marks, topic, words)
    text.truth = {"title": text.title or None, "author": None, "language": text.language, "passages": passages,
                  "left_out_contains": [], "passage_or_left_out": aside, "footnotes": list(text.notes.values())}
    return text


CODE = re.compile(r"(N|R)(?::([a-z-]+?|null))?(-)?(~)?(\?)?(?:@([\d,]+))?(?:#([a-z-]+)(?:[/,](.*))?)?")


def passage(text, what, label, path, marks, topic, words):
    """A passage of the truth, from its code: `R:should-~?@17,18#topic/other,null`."""
    kind, step, against, shaky, doubtful, answers, own, others = CODE.fullmatch(what).groups()
    topic = None if own == "null" else own or topic
    found = {"label": label, "heading": list(path), "topic": topic,
             "kind": "recommendation" if kind == "R" else "remark",
             "strength": None if kind == "N" or step in (None, "null") else step,
             "polarity": None if kind == "N" else "against" if against else "for",
             "responds_to": answers.split(",") if answers else [], "text": bare(words)}
    also = []
    if "^" in words:
        found["text_with_marks"] = words.replace("^", "")
        also.append(re.sub(r"\^(\d+)", lambda mark: "".join(DIGITS[int(d)] for d in mark[1]), words))
    if also:
        found["text_also"] = also
    topics = [None if one == "null" else one for one in others.split(",")] if others else []
    if topic == "general" and None not in topics:
        topics.append(None)
    if topics:
        found["topic_also"] = topics
    headings = []
    if len(path) > 1:
        headings.append(path[:1])
    if any(marks):
        marked = [f"{mark} {words}".strip() for mark, words in zip(marks, path)]
        headings += [marked, marked[:1]] if len(path) > 1 else [marked]
    if headings:
        found["heading_also"] = headings
    if doubtful:
        found["doubtful"] = True
    if doubtful or shaky:
        text.doubts.append((label, "kind or whole coding" if doubtful else "strength", found["text"]))
    return found
