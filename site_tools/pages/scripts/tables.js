// The words of two clauses → the same in one order, tables row by row and cell by cell: as `site_tools/compare/tables.py` does,
// so that no word of one cell is taken for one of another.

const TABLE = 0.25; // two tables less alike than this are two tables
const ROW = 0.3; // and so two rows
const ANY = 0.001; // what two columns without a word in common are worth as one: rather one renamed than one gone and one new

const keysOf = (words) => words.map(({ key }) => key);

/** Return the words of both sides in one order: {op, before, after}. */
function wovenByTables(was, now) {
  const [there, here] = [was, now].map((words) => runsOf(words, ({ path }) => path.find(({ tag }) => tag === "table")));
  const tables = [there, here].map((runs) => runs.flatMap(({ of }, index) => (of ? [index] : [])));
  const bags = [there, here].map((runs, side) => tables[side].map((index) => keysOf(runs[index].words)));
  const pairs = inOrder(...bags, TABLE).map(([i, j]) => [tables[0][i], tables[1][j]]);
  const rest = (some, others) => woven(some.flatMap(({ words }) => words), others.flatMap(({ words }) => words));
  return stepped(there, here, pairs, rest, (one, other) => wovenTable(one.words, other.words));
}

function wovenTable(was, now) {
  const [there, here] = [was, now].map((words) => runsOf(words, ({ path }) => path.findLast(({ tag }) => tag === "tr")).map(({ words }) => cellsOf(words)));
  const named = (rows) => rows.map((cells) => [...keysOf(cells[0]), ...keysOf(cells[0]), ...keysOf(cells.flat())]);
  const columns = inOrder(columnsOf(there), columnsOf(here), 0);
  const whole = (some, others) => [...some.flat(2).map((before) => ({ op: "-", before })), ...others.flat(2).map((after) => ({ op: "+", after }))];
  const row = (one, other) => stepped(one, other, columns.filter(([n, m]) => n < one.length && m < other.length), whole, woven);
  return stepped(there, here, inOrder(named(there), named(here), ROW), whole, row);
}

/** Return what is made of pairs, and of what stands before each of them and behind the last. */
function stepped(before, after, pairs, rest, both) {
  const found = [];
  let [i, j] = [0, 0];
  for (const [n, m] of [...pairs, [before.length, after.length]]) {
    found.push(...rest(before.slice(i, n), after.slice(j, m)));
    if (n < before.length) found.push(...both(before[n], after[m]));
    [i, j] = [n + 1, m + 1];
  }
  return found;
}

/** Return words in runs, each with what it is a run of. */
function runsOf(words, of) {
  const runs = [];
  for (const word of words) {
    if (!runs.length || runs.at(-1).of !== of(word)) runs.push({ of: of(word), words: [] });
    runs.at(-1).words.push(word);
  }
  return runs;
}

const cellsOf = (words) => runsOf(words, ({ path }) => path[path.findLastIndex(({ tag }) => tag === "tr") + 1]).map((run) => run.words);

/** Return of each column its cells' texts, the head's twice. */
function columnsOf(rows) {
  const width = Math.max(...rows.map((cells) => cells.length));
  const column = (place) => [rows[0], ...rows].flatMap((cells, row) => (cells[place] ? [`${row} ${keysOf(cells[place]).join(" ")}`] : []));
  return Array.from({ length: width }, (_, place) => column(place));
}

/** Return the pairs of bags of words, in order on both sides, whose likenesses add up to most. */
function inOrder(before, after, least) {
  const sums = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const like = alike(before[i], after[j]);
      sums[i][j] = Math.max(sums[i + 1][j], sums[i][j + 1], like >= least ? sums[i + 1][j + 1] + like + ANY : 0);
    }
  }
  const found = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (sums[i][j] === sums[i + 1][j]) i += 1;
    else if (sums[i][j] === sums[i][j + 1]) j += 1;
    else found.push([i++, j++]);
  }
  return found;
}

function alike(one, other) {
  const left = new Map();
  for (const key of one) left.set(key, (left.get(key) ?? 0) + 1);
  let both = 0;
  for (const key of other) {
    if (!left.get(key)) continue;
    left.set(key, left.get(key) - 1);
    both += 1;
  }
  return one.length + other.length ? (2 * both) / (one.length + other.length) : 1;
}
