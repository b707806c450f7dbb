// Two wordings of a clause → lines of words, each word kept ("="), deleted ("-") or inserted ("+"). Words are compared as
// `site_tools/compare` does: quotation marks, emphasis and what nobody sees do not count; where a link leads does.

const SIGNS = /["“”„‟«»‘’‚‛‹›`´′″]/g;
const UNSEEN = /[\u00ad\u200b-\u200d\ufeff]/g;
const CRUMB = 2; // words kept between two changes: fewer than a reader would want to stop at
const PATIENCE = 3000; // milliseconds for one clause

const keyOf = (word) => word.normalize("NFC").replace(UNSEEN, "").replace(SIGNS, "'") || word;
const targetIn = (marks) => marks.find((mark) => mark.startsWith("a="))?.slice(2);

/** Return the words of what is said, a text or pieces of it with their marks: {parts, text, target, space}. */
function wordsIn(said, code) {
  const words = [];
  let apart = true;
  for (const piece of typeof said === "string" ? [said] : said) {
    const [text, ...marks] = typeof piece === "string" ? [piece] : piece;
    for (const part of text.match(/\s+|\S+/g) ?? []) {
      if (/\s/.test(part)) {
        apart = true;
        if (code && words.length) words.at(-1).space = part;
        continue;
      }
      if (apart) words.push({ parts: [], text: "", space: " " });
      const word = words.at(-1);
      word.parts.push({ text: part, marks });
      word.text += part;
      word.target ??= targetIn(marks);
      apart = false;
    }
  }
  return words.length ? words : [{ parts: [], text: "", space: "" }]; // an empty cell has its place, too
}

/** Return a passage's path as elements; those of one number are one. */
function elementsOf(path, known) {
  return path.split(",").map((name) => {
    const [, tag = "p", number, start] = /^([a-z0-9]+)(\.\d+)?(?::(\d+))?$/.exec(name) ?? [];
    const element = known.get(name) ?? { tag, start };
    if (number) known.set(name, element);
    return element;
  });
}

/** Return a clause's own words, each with the path of its passage; the last one of a passage `ends` it. */
function wordsOf(clause) {
  if (!clause) return [];
  const known = new Map();
  return (clause.words ??= clause.wording.passages.flatMap(([names, said]) => {
    const path = elementsOf(names, known);
    const words = wordsIn(said, path.at(-1).tag === "pre");
    return words.map((word, index) => ({ ...word, path, ends: index === words.length - 1 }));
  }));
}

/** Return words with what they are compared by; `named` says it of a link's target. */
const keyed = (words, named) =>
  words.map((word) => ({ ...word, key: keyOf(word.text) + (word.target === undefined ? "" : `\0${named(word.target)}`) }));

/** Return the words of both sides in one order: {op, before, after}, the word of each side that has it. */
function woven(was, now) {
  const gone = (word) => ({ op: "-", before: word });
  const come = (word) => ({ op: "+", after: word });
  const options = { comparator: (one, other) => one.key === other.key, timeout: PATIENCE };
  const parts = Diff.diffArrays(was, now, options);
  if (!parts) return [...was.map(gone), ...now.map(come)];
  let at = 0;
  return tidied(
    parts.map(({ value, added, removed }) => {
      if (added) return value.map(come);
      const there = was.slice(at, (at += value.length));
      return removed ? there.map(gone) : value.map((word, index) => ({ op: "=", before: there[index], after: word }));
    }),
  );
}

/** Return the runs as one list: crumbs between two changes go with them, and what goes stands before what comes. */
function tidied(runs) {
  const found = [];
  let open = [];
  const close = () => {
    found.push(...open.filter(({ op }) => op === "-"), ...open.filter(({ op }) => op === "+"));
    open = [];
  };
  runs.forEach((run, index) => {
    const kept = run[0]?.op === "=";
    const inside = index && index < runs.length - 1 && !run.some(({ before, after }) => before?.ends || after?.ends);
    if (kept && inside && run.length <= CRUMB) {
      open.push(...run.map(({ before }) => ({ op: "-", before })), ...run.map(({ after }) => ({ op: "+", after })));
    } else if (!kept) open.push(...run);
    else {
      close();
      found.push(...run);
    }
  });
  close();
  return found;
}

/** Return the words as lines, one a passage. A passage that lost its last words still ends below them. */
function linesOf(words) {
  const lines = [];
  let line = [];
  let pending = false;
  const close = () => {
    lines.push(line);
    [line, pending] = [[], false];
  };
  words.forEach((word, index) => {
    const { op, before, after } = word;
    if (pending && op !== "-") close();
    line.push(word);
    if (op === "-") {
      if (before.ends && (pending || line.every((one) => one.op === "-"))) close();
    } else if (after.ends) {
      if (op === "+" || before.ends || words[index + 1]?.op !== "-") close();
      else pending = true;
    }
  });
  if (line.length) close();
  return lines;
}
