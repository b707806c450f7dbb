// Lines of words → the paragraphs, lists and tables that they stand in, with a sign at the edge of each that changed.

const LONG = 60; // words: a stretch without a change that a reader would skip
const SIGN = { "-": "cb-out", "+": "cb-in" };
const TAGS = new Set("p ul ol li dl dt dd table thead tbody tr th td blockquote pre".split(" "));
const SIGNED = new Set("p li dt dd tr pre".split(" "));

/** Return what became of a line as a whole: "=" where any of it was there before. */
const opOf = (line) => (line.every(({ op }) => op === line[0].op) ? line[0].op : "=");
const isSame = (line) => line.every(({ op }) => op === "=");

/** Return the elements of a clause's lines; long stretches that did not change are folded. */
function blocksOf(woven, leads) {
  const became = becomings(woven);
  const lines = arranged(woven, became);
  const paths = lines.map((line) => pathOf(line, became));
  const ops = new Map();
  lines.forEach((line, index) => {
    for (const one of paths[index]) ops.set(one, [undefined, opOf(line)].includes(ops.get(one)) ? opOf(line) : "=");
  });
  const outermost = [];
  let open = [];
  lines.forEach((line, index) => {
    const path = paths[index];
    const shared = sharedBy(path, open.map(({ element }) => element)).length;
    if (!shared) outermost.push({ lines: [] });
    outermost.at(-1).lines.push(line);
    const again = open.length && shared === path.length;
    open = open.slice(0, shared);
    for (const element of path.slice(shared)) {
      const node = elementFor(element, ops, open);
      if (open.length) open.at(-1).node.append(node);
      else outermost.at(-1).node = node;
      open.push({ element, node });
    }
    const { element, node } = open.at(-1);
    if (!isSame(line) && SIGNED.has(element.tag) && ops.get(element) === "=") node.classList.add("cb-changed");
    node.append(...(again ? [make("br")] : []), make("span", { class: "cb-line" }, ...lineOf(line, leads)));
  });
  return withFolds(outermost);
}

/** Return an element with its sign, unless what holds it bears one. */
function elementFor(element, ops, around) {
  const tag = TAGS.has(element.tag) ? element.tag : "div";
  const op = ops.get(element);
  const bare = op === "=" || !SIGNED.has(tag) || around.some(({ element: outer }) => ops.get(outer) !== "=" && SIGNED.has(outer.tag));
  return make(tag, { ...(bare ? {} : { class: SIGN[op] }), ...(element.start ? { start: element.start } : {}) });
}

/** Return which element of the later version each of the earlier one is: both hold words that were kept. */
function becomings(lines) {
  const became = new Map();
  for (const { op, before, after } of lines.flat()) {
    if (op !== "=") continue;
    for (const [depth, one] of before.path.entries()) {
      const now = after.path[depth];
      if (now?.tag !== one.tag || (became.get(one) ?? now) !== now) break;
      became.set(one, now);
    }
  }
  return became;
}

/** Return the path of a line; what was deleted stands in the elements that those which held it have become. */
function pathOf(line, became) {
  const after = line.find((word) => word.after);
  if (after) return after.after.path;
  const { path } = line[0].before;
  const lost = path.findIndex((one) => !became.has(one));
  return path.map((one, depth) => (lost < 0 || depth < lost ? became.get(one) : one));
}

/** Return lines in an order that tears no row or item apart: what stands between two that were kept goes with one of them. */
function arranged(lines, became) {
  const found = [];
  const path = (line) => (line ? pathOf(line, became) : []);
  const close = (some, below) => {
    const [up, down] = [path(found.at(-1)), path(below)];
    const lean = (line) => Math.sign(sharedBy(path(line), down).length - sharedBy(path(line), up).length);
    for (const side of [-1, 0, 1]) found.push(...some.filter((line) => lean(line) === side));
    if (below) found.push(below);
  };
  let [gone, come] = [[], []];
  for (const line of [...lines, null]) {
    const op = line ? opOf(line) : "=";
    if (op !== "=") {
      (op === "-" ? gone : come).push(line);
      continue;
    }
    for (const [was, now] of celled(gone, come, path)) {
      const [i, j] = [gone.indexOf(was), come.indexOf(now)];
      if (i < 0 || j < 0) continue;
      close([...gone.slice(0, i), ...come.slice(0, j)], [...was, ...now]);
      [gone, come] = [gone.slice(i + 1), come.slice(j + 1)];
    }
    close([...gone, ...come], line);
    [gone, come] = [[], []];
  }
  return found;
}

/** Return which deleted cells and which inserted ones are one: those of a row that has as many of both. */
function celled(gone, come, path) {
  const rowOf = (line) => path(line).findLast(({ tag }) => tag === "tr");
  const within = (row) => (line) => rowOf(line) === row;
  const rows = [...new Set(gone.map(rowOf))].filter(Boolean);
  return rows.flatMap((row) => {
    const [was, now] = [gone, come].map((lines) => lines.filter(within(row)));
    return was.length === now.length ? was.map((line, index) => [line, now[index]]) : [];
  });
}

function withFolds(outermost) {
  const found = [];
  let same = [];
  for (const { node, lines } of outermost) {
    if (lines.every(isSame)) same.push(node);
    else {
      found.push(...folded(same), node);
      same = [];
    }
  }
  return [...found, ...folded(same)];
}

/** Return a stretch of elements without a change, folded where it is long. */
function folded(nodes) {
  const words = nodes.flatMap((node) => [...node.querySelectorAll(".cb-line")]).flatMap((line) => line.textContent.split(/\s+/));
  if (words.length <= LONG) return nodes;
  return [make("details", { class: "cb-same" }, make("summary", {}, `Not changed: “${words.slice(0, 8).join(" ")} …”`), ...nodes)];
}
