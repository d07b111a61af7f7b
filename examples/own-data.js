// A collection of a page's own, of the form of collection.json (docs/embedding.md). All of it is invented.

const text = (english) => [["en", english]];

/** A recommendation. `operator`: the words in its text that its strength is read from. */
const recommendation = (key, topic, issue, strength, operator, words) => ({
  key,
  label: key,
  topic,
  issue,
  kind: "recommendation",
  reading: {
    "from-words": {
      strength,
      polarity: "for",
      // Places are counted in bytes of UTF-8, which for plain English are letters.
      operator: { start: words.indexOf(operator), end: words.indexOf(operator) + operator.length },
    },
  },
  text: words,
});

const paper = (id, author, passages) => ({
  id,
  author,
  round: "first",
  form: "verbatim",
  extent: "whole",
  evidence: "own",
  language: "en",
  title: "Comments on the first draft",
  date: "2031-03-01",
  url: `papers/${id}.pdf`,
  passages,
});

const issue = (id, name, explanation) => ({ id, name: text(name), explanation: text(explanation) });

const author = (code, name) => ({ code, kind: "state", name: text(name) });

const collection = {
  // What tells an editor, and a program that checks it, what may stand in here. The page does not read it.
  $schema: "https://side-by-state.example/collection.schema.json",
  process: {
    id: "lake",
    name: text("Talks on the lake"),
    explanation: text("Three invented States talk about a lake between them."),
    date: "2031-04-01",
  },
  rounds: [{ id: "first", name: text("First draft"), explanation: text("Comments of March 2031.") }],
  topics: [
    {
      id: "water",
      name: text("Water"),
      explanation: text("Who may take how much of it."),
      issues: [
        issue("dams", "Dams", "May a State build one alone?"),
        issue("fish", "Fishing", "How much, and in which months?"),
      ],
    },
  ],
  authors: [author("MER", "Meridia"), author("NOL", "Norland"), author("OST", "Ostavia")],
  documents: [
    paper("mer-first", "MER", [
      recommendation("1", "water", "dams", "must", "must", "No dam must be built before all have agreed to it."),
      recommendation("2", "water", "fish", "should", "should", "Fishing should rest in spring."),
    ]),
    paper("nol-first", "NOL", [
      recommendation("4", "water", "dams", "may", "may", "Each State may build on its own shore."),
    ]),
  ],
};

document.querySelector("#own").collection = collection;
