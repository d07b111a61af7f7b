"""Whether each passage, title, heading and footnote of the truths stands in the files, in order: read by pdftotext, mutool and pandoc, not by what made them."""

import json
import pathlib
import re
import subprocess
import tomllib

OUT = pathlib.Path(__file__).parent.parent


def read(path, how):
    run = lambda *command: subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if how == "mutool":
        return run("mutool", "draw", "-q", "-F", "txt", str(path))
    if how == "pdftotext":
        return run("pdftotext", str(path), "-")
    if how == "pandoc":
        return run("pandoc", "-t", "plain", "-s", "--wrap=none", str(path))
    return path.read_text()


# The printed numbers of lines stand between the words of this file.
NUMBERED = "coralarc-reportlab.pdf"
bare = lambda text: re.sub(r"[\W_]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff").replace("ﬃ", "ffi")).casefold()
for one in tomllib.loads((OUT / "index.toml").read_text())["file"]:
    path = OUT / one["name"]
    truth = json.loads((OUT / f"{one['truth']}.truth.json").read_text())
    for how in {"PDF": ["pdftotext", "mutool"], "TXT": ["text"]}.get(one["format"], ["pandoc"]):
        clean = (lambda text: re.sub(r"\d", "", bare(text))) if one["name"] == NUMBERED else bare
        said, missing, at = clean(read(path, how)), [], 0
        for passage in truth["passages"]:
            words = clean(passage.get("text_with_marks", passage["text"]))
            places = [said.find(bare(words), at), said.find(clean(passage["text"]), at)]
            place = max(places)
            if place < 0:
                missing.append(("out of order: " if clean(passage["text"]) in said or words in said else "") + passage["text"][:70])
            else:
                at = place
        for words in filter(None, [truth["title"], *truth["footnotes"], *truth["passage_or_left_out"], *{h for p in truth["passages"] for h in p["heading"]}]):
            if clean(words) not in said:
                missing.append("(not a passage) " + words[:70])
        print(one["name"], how, len(truth["passages"]), "passages;", "all there" if not missing else missing)
