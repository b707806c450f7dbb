// Two wordings of a clause → lines of words, each word kept ("="), deleted ("-") or inserted ("+"). Words are compared as
// `site_tools/compare/normal.py` does: quotation marks and what nobody sees do not count.

const SIGNS = /["“”„‟«»‘’‚‛‹›`´′″]/g;
const UNSEEN = /[\u00ad\u200b-\u200d\ufeff]/g;
const CRUMB = 2; // words kept between two changes: fewer than a reader would want to stop at
const PATIENCE = 3000; // milliseconds for one clause

const keyOf = (word) => word.normalize("NFC").replace(UNSEEN, "").replace(SIGNS, "'") || word;

/** Return a clause's own words; the last one of each passage bears that passage's kind. */
function wordsOf(clause) {
  return (clause?.wording.passages ?? []).flatMap(([kind, text]) => {
    const words = text.split(/\s+/).filter(Boolean);
    return words.map((word, index) => ({ text: word, key: keyOf(word), end: index === words.length - 1 ? kind : "" }));
  });
}

/** Return the words of both sides in one order: {op, text, before, after}, the latter two the kinds of passages ended. */
function woven(old, clause) {
  const [was, now] = [wordsOf(old), wordsOf(clause)];
  const gone = (word) => ({ op: "-", text: word.text, before: word.end, after: "" });
  const come = (word) => ({ op: "+", text: word.text, before: "", after: word.end });
  const options = { comparator: (one, other) => one.key === other.key, timeout: PATIENCE };
  const parts = Diff.diffArrays(was, now, options);
  if (!parts) return [...was.map(gone), ...now.map(come)];
  let at = 0;
  return tidied(
    parts.map(({ value, added, removed }) => {
      if (added) return value.map(come);
      const there = was.slice(at, (at += value.length));
      if (removed) return there.map(gone);
      return value.map((word, index) => ({ op: "=", text: word.text, before: there[index].end, after: word.end, was: there[index] }));
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
    const crumb = kept && index && index < runs.length - 1 && run.length <= CRUMB && !run.some((word) => word.before || word.after);
    if (crumb) open.push(...run.map((word) => ({ ...word, op: "-", text: word.was.text })), ...run.map((word) => ({ ...word, op: "+" })));
    else if (!kept) open.push(...run);
    else {
      close();
      found.push(...run);
    }
  });
  close();
  return found;
}

/** Return the words as lines, one a passage: {kind, words}. A passage that lost its last words still ends below them. */
function linesOf(words) {
  const lines = [];
  let line = [];
  let pending = "";
  const close = (kind) => {
    lines.push({ kind, words: line });
    [line, pending] = [[], ""];
  };
  words.forEach((word, index) => {
    if (pending && word.op !== "-") close(pending);
    line.push(word);
    if (word.op === "-") {
      if (!word.before) return;
      if (pending) close(pending);
      else if (line.every(({ op }) => op === "-")) close(word.before);
    } else if (word.after) {
      if (word.op === "+" || word.before || words[index + 1]?.op !== "-") close(word.after);
      else pending = word.after;
    }
  });
  if (line.length) close(pending || "paragraph");
  return lines;
}
