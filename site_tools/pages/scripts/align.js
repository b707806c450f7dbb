// Two versions of texts.json → what became of each clause. It follows `site_tools/compare`: by id, former id, equal words,
// and where those leave a clause without a counterpart, by what the engine said of each version and the one before it.

const ENOUGH = 5; // words: fewer may be equal by chance

/** Return a version's clauses in reading order, each with its number, its wording and the clause that it stands below. */
function clausesOf(texts, version) {
  const found = [];
  for (const [digest, number] of version.sections) {
    const numbers = new Map();
    const counts = new Map();
    for (const { id, kind, title = "", up = "", was = [], words } of texts.sections[digest]) {
      let own = up ? "" : number;
      if (kind === "heading") {
        counts.set(up, (counts.get(up) ?? 0) + 1);
        own = numbers.get(up) ? `${numbers.get(up)}.${counts.get(up)}` : "";
      }
      numbers.set(id, own);
      found.push({ id, kind, title, up, was, number: own, wording: texts.wordings[words], inside: [] });
    }
  }
  const byId = new Map(found.map((clause) => [clause.id, clause]));
  for (const clause of found) {
    let around = clause;
    around.inside.push(clause);
    while (!around.title && around.up) {
      around = byId.get(around.up);
      around.inside.push(clause);
    }
  }
  return found;
}

/** Return all that a clause says, nested blocks and items included: equal where no word differs. */
const saying = (clause) => clause.inside.map(({ wording }) => wording.same).join(" ");
const lengthOf = (clause) => clause.inside.flatMap((one) => wordsOf(one).map(({ text }) => text)).join(" ").length;
const many = (clause) => clause.inside.flatMap((one) => wordsOf(one).filter(({ text }) => text)).length;

/** Return a map from the id of each clause of `after` to that of the clause of `before` that it was. */
function pairsOf(before, after, chain) {
  const there = new Map(before.map((clause) => [clause.id, clause]));
  const taken = new Set();
  const pairs = new Map();
  const pair = (clause, old) => {
    if (!clause || !old || pairs.has(clause.id) || taken.has(old.id)) return;
    pairs.set(clause.id, old.id);
    taken.add(old.id);
  };
  for (const clause of after) {
    const old = there.get(chain.get(clause.id));
    if (old && old.id !== clause.id && there.has(clause.id) && saying(old) === saying(clause)) pair(clause, old);
  }
  for (const clause of after) pair(clause, there.get(clause.id));
  const here = new Map(after.map((clause) => [clause.id, clause]));
  for (const clause of after) for (const was of clause.was) pair(clause, there.get(was));
  for (const clause of before) for (const was of clause.was) pair(here.get(was), clause);
  for (const titled of [true, false]) {
    const words = (clause) => `${titled ? keyOf(clause.title) : ""}\n${saying(clause)}`;
    const free = new Map();
    for (const clause of before) {
      if (!taken.has(clause.id)) free.set(words(clause), [...(free.get(words(clause)) ?? []), clause]);
    }
    for (const clause of after) {
      if (pairs.has(clause.id) || many(clause) < (titled ? 1 : ENOUGH)) continue;
      pair(clause, free.get(words(clause))?.shift());
    }
  }
  for (const clause of after) pair(clause, there.get(chain.get(clause.id)));
  return pairs;
}

/** Return which clause of one version each clause of another was, as told from version to version. */
function chainOf(texts, from, to) {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const ids = (index) => clausesOf(texts, texts.versions[index]).map((clause) => clause.id);
  let chain = new Map(ids(first).map((id) => [id, id]));
  for (let index = first + 1; index <= last; index += 1) {
    const { was = {}, fresh = [] } = texts.versions[index];
    const next = ids(index).map((id) => [id, fresh.includes(id) ? undefined : chain.get(was[id] ?? id)]);
    chain = new Map(next.filter(([, earlier]) => earlier !== undefined));
  }
  return from <= to ? chain : new Map([...chain].map(([later, earlier]) => [earlier, later]));
}

/** Return the ids of the clauses that moved: the fewest, then the least wordy, whose going leaves the others in order. */
function movedOf(before, after, pairs) {
  const place = new Map(before.map((clause, index) => [clause.id, index]));
  const old = (clause) => before[place.get(pairs.get(clause.id))];
  const groups = new Map();
  const strays = [];
  after.forEach((clause, index) => {
    if (!pairs.has(clause.id)) return;
    const step = { clause, before: place.get(pairs.get(clause.id)), after: index, size: lengthOf(clause) + lengthOf(old(clause)) };
    if ((clause.up && (pairs.get(clause.up) ?? null)) !== old(clause).up) strays.push(step);
    else groups.set(clause.up, [...(groups.get(clause.up) ?? []), step]);
  });
  const moved = new Set();
  for (const group of groups.values()) for (const step of leaving(group)) moved.add(step.clause.id);
  const away = new Set([...moved, ...strays.map((step) => step.clause.id)]);
  for (const clause of after) if (away.has(clause.up)) away.add(clause.id);
  const spine = after.flatMap((clause, index) =>
    pairs.has(clause.id) && !away.has(clause.id) ? [{ before: place.get(pairs.get(clause.id)), after: index }] : [],
  );
  const steady = spine.every((step, index) => !index || spine[index - 1].before < step.before);
  const above = (step, side) => spine.filter((other) => other[side] < step[side]).length;
  const stay = strays.filter((step) => steady && above(step, "after") === above(step, "before"));
  const left = new Set([...strays.filter((step) => !stay.includes(step)), ...leaving(stay)]);
  for (const step of left) moved.add(step.clause.id);
  return moved;
}

/** Return the steps that do not belong to the heaviest of them in one order. */
function leaving(steps) {
  const best = [];
  for (const [n, step] of steps.entries()) {
    let [many, size, last] = [0, 0, -1];
    for (let m = 0; m < n; m += 1) {
      if (steps[m].before < step.before && (best[m].many > many || (best[m].many === many && best[m].size >= size))) {
        [many, size, last] = [best[m].many, best[m].size, m];
      }
    }
    best.push({ many: many + 1, size: size + step.size, last });
  }
  let at = -1;
  best.forEach((one, n) => {
    if (at < 0 || one.many > best[at].many || (one.many === best[at].many && one.size > best[at].size)) at = n;
  });
  const kept = new Set();
  for (; at >= 0; at = best[at].last) kept.add(steps[at]);
  return steps.filter((step) => !kept.has(step));
}

/** Return what a link's target is compared by: within the policy what the clause was called in the earlier version. */
function namer(clauses, pairs) {
  const names = new Map(clauses.flatMap(({ id, was }) => was.map((former) => [former, id])));
  for (const { id } of clauses) names.set(id, id);
  return (target) => {
    const id = target.startsWith("#") ? names.get(target.slice(1)) : undefined;
    return id === undefined ? target : `#${pairs.get(id) ?? id}`;
  };
}

const targetsOf = (clause, named) => wordsOf(clause).map(({ target }) => (target === undefined ? "" : named(target))).join("\n");

/** Return what happened to each clause, in the order of the later version, {kinds, before, after}, and how links are compared. */
function compare(texts, from, to) {
  const before = clausesOf(texts, texts.versions[from]);
  const after = clausesOf(texts, texts.versions[to]);
  const pairs = pairsOf(before, after, chainOf(texts, from, to));
  const moved = movedOf(before, after, pairs);
  const names = { before: namer(before, new Map()), after: namer(after, pairs) };
  const there = new Map(before.map((clause) => [clause.id, clause]));
  const kept = new Set(pairs.values());
  const removed = new Map([["", []]]);
  let last = "";
  for (const clause of before) {
    if (kept.has(clause.id)) removed.set((last = clause.id), []);
    else removed.get(last).push({ kinds: ["removed"], before: clause });
  }
  const changes = [...removed.get("")];
  for (const clause of after) {
    const old = there.get(pairs.get(clause.id));
    const kinds = old ? [] : ["added"];
    if (old && keyOf(old.title) !== keyOf(clause.title)) kinds.push("renamed");
    if (moved.has(clause.id)) kinds.push("moved");
    const same = old?.wording.same === clause.wording.same && targetsOf(old, names.before) === targetsOf(clause, names.after);
    if (old && !same) kinds.push("reworded");
    if (kinds.length) changes.push({ kinds, before: old, after: clause });
    if (old) changes.push(...removed.get(old.id));
  }
  return { changes, before, after, names };
}
