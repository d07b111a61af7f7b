"""A submission before it is set: its blocks as they are printed, and its truth. Nothing here knows a producer.

Three origins: the texts of `sources/` (whose form README.md tells), truths of `tests/blind`, and Pakistan's text.
"""

import json
import pathlib
import re
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]


@dataclass
class Block:
    kind: str  # left, head, para, tablehead, row
    text: str = ""
    mark: str = ""
    level: int = 0
    cells: list = field(default_factory=list)


@dataclass
class Text:
    title: str
    language: str
    blocks: list = field(default_factory=list)
    notes: list = field(default_factory=list)  # (mark, text)
    truth: dict = field(default_factory=dict)


def bare(text):
    """Without the marks of footnotes (^1) and without the sign of a heading that runs in."""
    return re.sub(r"\^\d+", "", re.sub(r"\{[^|}]*\|([^}]*)\}", r"\1", text))


def written(name):
    """A text of `sources/`."""
    head, body = (HERE / "sources" / f"{name}.txt").read_text().split("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    text = Text(fields["title"], fields["lang"])
    passages, aside = [], []
    heading, topic = [], "general"
    for line in body.splitlines():
        kind, rest = line.split("|", 1)
        level = len(kind) - len(kind.lstrip(">"))
        kind = kind.lstrip(">")
        if kind == "L":
            text.blocks.append(Block("left", rest))
            aside.append(rest)
        elif kind == "H":
            mark, words, topic = rest.split("|")
            heading = [words]
            text.blocks.append(Block("head", words, mark))
        elif kind == "F":
            text.notes.append(tuple(rest.split("|", 1)))
        elif kind == "T":
            text.blocks.append(Block("tablehead", cells=rest.split("|")))
        elif kind == "t":
            what, first, comment = rest.split("|", 2)
            text.blocks.append(Block("row", cells=[first, comment]))
            passages.append(passage(what, "", heading, topic, comment, [f"{first} {comment}", f"{first}: {comment}"]))
        else:
            mark, label, words = rest.split("|", 2)
            run_in = re.match(r"\{([^|}]*)\|([^}]*)\} ?", words)
            if run_in:
                topic, heading = run_in[1], [run_in[2].rstrip(".")]
            text.blocks.append(Block("para", words, mark, level))
            passages.append(passage(kind, label, heading, topic, words[run_in.end() if run_in else 0 :], [bare(words)]))
            if run_in:
                passages[-1]["heading_also"] = [[]]
                topic, heading = ("general", []) if topic == "general" else (topic, heading)
    text.truth = {"title": text.title, "author": None, "language": text.language, "passages": passages,
                  "left_out_contains": [], "passage_or_left_out": aside, "footnotes": [note for _, note in text.notes]}
    return text


def passage(what, label, heading, topic, words, also):
    """A passage of the truth. `what` is R or N, with ? where kinds cannot be told, and @ with the draft's paragraphs."""
    what, _, answers = what.partition("@")
    raised = re.sub(r"\^(\d+)", lambda mark: "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in mark[1]), words)
    words, with_marks = bare(words), re.sub(r"\^", "", words)
    found = {"label": label, "heading": heading, "topic": topic, "kind": "recommendation" if what[0] == "R" else "remark",
             "responds_to": answers.split(",") if answers else [], "text": words}
    more = [other for other in [*also, with_marks, raised] if other != words]
    if more:
        found["text_also"] = list(dict.fromkeys(more))
    if what.endswith("?"):
        found["doubtful"] = True
    if topic == "general":
        found["topic_also"] = [None]
    return found


def blind(name, shapes, sections=None, path=False):
    """A truth of `tests/blind`, printed anew: `shapes` holds how the number of each level is printed."""
    truth = json.loads((ROOT / f"tests/blind/{name}.truth.json").read_text())
    text = Text(truth["title"], truth["language"], truth=truth)
    text.notes = [(str(at), note) for at, note in enumerate(truth["footnotes"], 1)]
    shown, count = None, 0
    for one in truth["passages"]:
        if one["heading"] and one["heading"] != shown:
            shown = one["heading"]
            text.blocks.append(Block("head", shown[0], sections[count] if sections else ""))
            count += 1
        parts = one["label"].split(".") if one["label"] else []
        if path and len(parts) > 1:
            parts = [".".join(parts[:2]), *parts[2:]]
        if sections and parts and parts[0] + "." in sections:
            parts = parts[1:]
        level = max(len(parts) - 1, 0)
        mark = shapes[level].format(parts[-1]) if parts else ""
        if not parts and re.match(r"[^\W\d_]", one["text"]) and one["text"][0].islower() and one["text"][-1] in ";.":
            mark, level = ("–", 1) if one["text"].endswith(";") or text.blocks[-1].mark == "–" else ("", 0)
        text.blocks.append(Block("para", with_notes(one), mark, level))
    truth["left_out_contains"], truth["passage_or_left_out"] = [], []
    for one, block in zip(truth["passages"], (block for block in text.blocks if block.kind == "para")):
        if "^" in block.text:
            raised = re.sub(r"\^(\d+)", lambda mark: "⁰¹²³⁴⁵⁶⁷⁸⁹"[int(mark[1])], block.text)
            one["text_also"] = [*one.get("text_also", []), raised]
    return text


def with_notes(one):
    """The words with ^1 where a footnote's mark hangs."""
    plain, marked, out, at = one["text"], one.get("text_with_marks", one["text"]), "", 0
    for ch in marked:
        if at < len(plain) and plain[at] == ch:
            at += 1
            out += ch
        else:
            out += "^" + ch
    return out


def pakistan():
    """Pakistan's text: printed as in its source text, its truth as in its data file and in the hand coding."""
    printed = (ROOT / "data/sources/pakistan-pre-draft-inputs.txt").read_text().replace("\f", "\n\n")
    front, body = printed.split("Pakistan appreciates", 1)
    source = (ROOT / "data/documents/pak-pre-draft.md").read_text()
    text = Text(re.search(r"^title: (.*)", source, re.M)[1], "en")
    for chunk in re.split(r"\n\s*\n", "Pakistan appreciates" + body):
        words = " ".join(chunk.split())
        if not words or set(words) == {"_"}:
            continue
        mark = re.match(r"(\d+\.|[ivx]+\.|[a-h]\.) ", words)
        level = 0 if not mark or mark[1][0].isdigit() else 1 if mark[1][0] in "iv" else 2
        words = words[mark.end() :] if mark else words
        kind = "head" if not mark and len(words) < 40 else "para"
        text.blocks.append(Block(kind, words, mark[1] if mark else "", level))
    coded = dict(line.split("\t")[:2] for line in (ROOT / "tests/wording/pakistan.tsv").read_text().splitlines()[1:])
    passages, heading, topic, label, words = [], [], "general", None, []
    for line in [*source.split("---\n", 2)[2].splitlines(), "[]"]:
        mark = re.fullmatch(r"\[(.*)\]", line)
        title = re.match(r"(#+) (.*)", line)
        if (mark or title) and label is not None and words:
            kind = "R" if coded.get(label or "~1") == "recommendation" else "N"
            passages.append(passage(kind, label, list(heading), topic, " ".join(words), []))
            label, words = None, []
        if mark:
            label = mark[1]
        elif title:
            heading = [*heading[: len(title[1]) - 2], title[2]]
        elif line.startswith("topic: "):
            topic = line[7:]
        elif line and not line.startswith(("issue: ", "answer: ")):
            words.append(line)
    text.truth = {"title": text.title, "author": None, "language": "en", "passages": passages,
                  "left_out_contains": [], "passage_or_left_out": [], "footnotes": []}
    return text


ROMAN = ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII."]
LETTERS = [f"{letter}." for letter in "ABCDEFGHIJ"]


def load(name):
    """A submission by its name."""
    match name:
        case "pakistan":
            return pakistan()
        case "tavaria":
            return blind(name, ["{}.", "({})", "({})"], ROMAN)
        case "karelund":
            return blind(name, ["{}.", "({})"], ROMAN)
        case "dorvik":
            return blind(name, ["{}", "({})", "({})"], LETTERS, path=True)
        case "hautesylve":
            return blind(name, ["{}.", "{})"])
        case _:
            return written(name)
