// The words of one line → nodes with their emphasis, code and links, insertions and deletions marked for eyes and for ears.

const SPOKEN = {
  "-": ["del", "deleted: ", " end of deletion"],
  "+": ["ins", "inserted: ", " end of insertion"],
};
const MARKS = new Set(["strong", "em", "code", "dfn"]);

/** Return an element with attributes and children; text is never read as HTML. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Return words that were deleted or inserted, for eyes and for ears. */
function marked(op, ...children) {
  const [tag, begun, ended] = SPOKEN[op];
  return make(tag, {}, make("span", { class: "cb-said" }, begun), ...children, make("span", { class: "cb-said" }, ended));
}

const shownOf = ({ op, before, after }) => (op === "-" ? before : after);
const sharedBy = (some, others) => {
  const apart = some.findIndex((one, index) => one !== others[index]);
  return apart < 0 ? some : some.slice(0, apart);
};

/** Return the nodes of a line; `leads` says for each op where a link leads (null: nowhere), and `names` it to the reader. */
function lineOf(line, leads) {
  const told = retargeted(line);
  const nodes = [];
  for (let start = 0; start < line.length; ) {
    const { op } = line[start];
    let end = start;
    while (line[end]?.op === op) end += 1;
    const words = line.slice(start, end).map(shownOf);
    if (start) nodes.push(shownOf(line[start - 1]).space);
    const inside = nested(piecesOf(words), leads, op, op === "=" ? new Set() : told);
    nodes.push(...(op === "=" || words.every(({ text }) => !text) ? inside : [marked(op, ...inside)]));
    start = end;
  }
  return nodes;
}

/** Return words as pieces of text with their marks; a space has the marks of both words beside it. */
function piecesOf(words) {
  return words.flatMap(({ parts, space }, index) => {
    const next = words[index + 1]?.parts[0];
    const last = parts.at(-1);
    return next && last ? [...parts, { text: space, marks: sharedBy(last.marks, next.marks) }] : parts;
  });
}

/** Return pieces as nodes: a mark that goes on over several is one element. Behind a link whose target is `told` it stands. */
function nested(pieces, leads, op, told) {
  const top = document.createDocumentFragment();
  let open = [];
  const inner = () => open.at(-1)?.node ?? top;
  const close = (depth) => {
    while (open.length > depth) {
      const target = targetIn([open.pop().mark]);
      if (target !== undefined && told.has(target)) inner().append(" ", make("span", { class: "cb-target" }, `(${leads.names(target)})`));
    }
  };
  for (const { text, marks } of pieces) {
    close(sharedBy(open.map(({ mark }) => mark), marks).length);
    for (const mark of marks.slice(open.length)) {
      const node = elementOf(mark, leads[op]);
      inner().append(node);
      open.push({ mark, node });
    }
    inner().append(text);
  }
  close(0);
  return [...top.childNodes];
}

/** Return the element of a mark: a link only where it leads somewhere that is known to be harmless. */
function elementOf(mark, lead) {
  const target = targetIn([mark]);
  const href = target === undefined ? null : lead(target);
  if (href) return make("a", { href });
  return make(MARKS.has(mark) ? mark : "span");
}

/** Return the targets of links that changed where their words did not: a reader could not see the change. */
function retargeted(line) {
  const sides = ["-", "+"].map((op) => line.filter((word) => word.op === op).map(shownOf));
  const [gone, come] = sides.map(linksIn);
  const [was, now] = sides.map((words) => words.map(({ text }) => text).join(" "));
  const lacks = (links) => (one) => !links.some(({ text, target }) => text === one.text && target === one.target);
  const other = (links) => (one) => links.some(({ text, target }) => text === one.text && target !== one.target);
  const found = (some, others) => some.filter(was === now ? lacks(others) : other(others));
  return new Set([...found(gone, come), ...found(come, gone)].map(({ target }) => target));
}

/** Return the links under some words: {text, target}. */
function linksIn(words) {
  const found = [];
  let last;
  for (const { text, marks } of piecesOf(words)) {
    const target = targetIn(marks);
    if (target === undefined) last = undefined;
    else if (last?.target === target) last.text += text;
    else found.push((last = { text, target }));
  }
  return found;
}
