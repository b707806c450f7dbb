// What became of each clause → elements of the page, with insertions and deletions marked for eyes and for ears.

const SAID = { added: "Added", removed: "Removed", renamed: "Renamed", moved: "Moved", reworded: "Reworded" };
const SPOKEN = {
  "-": ["del", "deleted: ", " end of deletion"],
  "+": ["ins", "inserted: ", " end of insertion"],
};
const LONG = 60; // words: a stretch without a change that a reader would skip
const SIGN = { "-": "cb-out", "+": "cb-in" };

/** Return an element with attributes and children; text is never read as HTML. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Return words that were deleted or inserted, for eyes and for ears. */
function marked(op, text) {
  const [tag, begun, ended] = SPOKEN[op];
  return make(tag, {}, make("span", { class: "cb-said" }, begun), text, make("span", { class: "cb-said" }, ended));
}

function lineOf({ kind, words }) {
  const ops = new Set(words.map(({ op }) => op));
  const sign = ops.size > 1 ? "cb-changed" : (SIGN[words[0].op] ?? "");
  const line = make("p", { class: `cb-line cb-line-${kind} ${sign}`.trim() });
  for (let start = 0; start < words.length; ) {
    const { op } = words[start];
    let end = start;
    while (words[end]?.op === op) end += 1;
    const text = words.slice(start, end).map((word) => word.text).join(" ");
    line.append(...(start ? [" "] : []), op === "=" ? text : marked(op, text));
    start = end;
  }
  return line;
}

/** Return a stretch of lines without a change, folded where it is long; `lines` are elements. */
function folded(lines) {
  const words = lines.flatMap((line) => line.textContent.split(" "));
  if (words.length <= LONG) return lines;
  return [make("details", { class: "cb-same" }, make("summary", {}, `Not changed: “${words.slice(0, 8).join(" ")} …”`), ...lines)];
}

/** Return the redline of one clause; null where none of its own words or links changed. */
function redlineOf({ kinds, before, after, links }, comparison) {
  if (!kinds.some((kind) => ["added", "removed", "reworded"].includes(kind))) return null;
  const body = make("div", { class: "cb-redlined" });
  let same = [];
  for (const line of linesOf(woven(before, after))) {
    const element = lineOf(line);
    if (line.words.every(({ op }) => op === "=")) same.push(element);
    else {
      body.append(...folded(same), element);
      same = [];
    }
  }
  body.append(...folded(same));
  if (kinds.includes("reworded")) body.append(...retargeted(links, comparison, Boolean(body.querySelector("ins, del"))));
  return body.childElementCount ? body : null;
}

/** Return where links lead that the words alone would not tell: other targets under the same words, and, where no word
    changed, links that are new or gone. */
function retargeted([gone, come], { before, after }, reworded) {
  const without = (some, others) => some.filter((one) => !others.some(({ text, target }) => text === one.text && target === one.target));
  const [went, came] = [without(gone, come), without(come, gone)];
  const told = went.map((was) => ({ was, now: came.find(({ text }) => text === was.text) }));
  const fresh = came.filter((now) => !told.some((one) => one.now === now)).map((now) => ({ now }));
  return [...told, ...fresh].filter(({ was, now }) => !reworded || (was && now)).map(({ was, now }) => {
    const ends = [["-", was], ["+", now]].filter(([, link]) => link);
    const marks = ends.flatMap(([op, { target }]) => [" ", marked(op, targetOf(target, [...before, ...after]))]);
    return make("p", { class: "cb-target" }, `Where “${(was ?? now).text}” leads:`, ...marks);
  });
}

/** Return what a link leads to, in words: a clause of the policy, another policy, an address. */
function targetOf(target, clauses) {
  const [, policy, id] = /^(?:policy:([a-z0-9-]+))?#(.*)$/.exec(target) ?? [];
  if (policy) return `the policy “${policy}”${id ? `, ${id}` : ""}`;
  const clause = id && clauses.find((one) => one.id === id || one.was.includes(id));
  return clause ? nameOf(clause) : target;
}

const headingOf = ({ kind, number, title }) => `${number}${kind === "section" && number ? "." : ""} ${title}`.trim();

function nameOf(clause) {
  if (clause.title) return headingOf(clause);
  const words = wordsOf(clause).map(({ text }) => text);
  return `“${words.slice(0, 10).join(" ")}${words.length > 10 ? " …" : ""}”`;
}

/** Return the heading that a clause without one stands below. */
function above(clause, clauses) {
  let found = clause;
  while (found && !found.title) found = clauses.find(({ id }) => id === found.up);
  return found && found !== clause ? found : null;
}

function shown(change, comparison, pages) {
  const { kinds, before, after } = change;
  const [clause, clauses, page] = after ? [after, comparison.after, pages.to] : [before, comparison.before, pages.from];
  const detail = (...children) => make("span", { class: "cb-detail" }, ...children);
  const happened = make("p", { class: "cb-happened" });
  for (const kind of kinds) happened.append(make("span", { class: `cb-kind cb-kind-${kind}` }, SAID[kind]), " ");
  const heading = above(clause, clauses);
  if (heading) happened.append(detail(`in ${headingOf(heading)}`), " ");
  if (kinds.includes("renamed")) happened.append(detail(before.title ? `was “${before.title}”` : "had no heading"), " ");
  if (kinds.includes("moved")) {
    const stood = above(before, comparison.before) ?? before;
    happened.append(detail("stood at ", make("a", { href: `${pages.from}#${before.id}` }, headingOf(stood))));
  }
  const title = make("h3", {}, make("a", { href: `${page}#${clause.id}` }, nameOf(clause)));
  const names = { class: "cb-compared", "data-kinds": kinds.join(" "), "data-before": before?.id ?? "", "data-after": after?.id ?? "" };
  return make("section", names, title, happened, ...[redlineOf(change, comparison)].filter(Boolean));
}

/** Return what each version states beside its clauses and the other does not: title, organisation, e-mail … */
function statedOf(texts, from, to) {
  const [was, now] = [from, to].map((index) => texts.stated[texts.versions[index].stated]);
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((name) => was[name] !== now[name]);
  return names.map((name) => {
    const parts = [["-", was[name]], ["+", now[name]]].filter(([, value]) => value).flatMap(([op, value]) => [" ", marked(op, value)]);
    return make("p", { class: "cb-stated" }, `${name}:`, ...parts);
  });
}
