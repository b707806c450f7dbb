// What became of each clause → a part of the page: which clause, what happened to it, and its redline.

const SAID = { added: "Added", removed: "Removed", renamed: "Renamed", moved: "Moved", reworded: "Reworded" };

/** Return the redline of one clause; null where none of its own words or links changed. */
function redlineOf({ kinds, before, after }, { names }, leads) {
  if (!kinds.some((kind) => ["added", "removed", "reworded"].includes(kind))) return null;
  const lines = linesOf(wovenByTables(keyed(wordsOf(before), names.before), keyed(wordsOf(after), names.after)));
  return lines.length ? make("div", { class: "cb-redlined" }, ...blocksOf(lines, leads)) : null;
}

/** Return where links lead: for each op by the version that has it, none that could run anything; and what that is called. */
function leadsOf(pages, [first, last], { before, after }) {
  const of = (page, links = {}) => (target) => {
    const [, policy, id = ""] = /^policy:([a-z0-9-]+)(#.*)?$/.exec(target) ?? [];
    if (policy) return `../../${policy}/${policy in links ? `${links[policy]}/` : ""}${id}`;
    if (target.startsWith("#")) return page + target;
    return /^(?:https?:|mailto:|tel:)/i.test(target) ? target : null;
  };
  const [there, here] = [of(pages.from, first.links), of(pages.to, last.links)];
  return { "-": there, "=": here, "+": here, names: (target) => targetOf(target, [...before, ...after]) };
}

/** Return what a link leads to, in words: a clause of the policy, another policy, an address. */
function targetOf(target, clauses) {
  const [, policy, id] = /^(?:policy:([a-z0-9-]+))?#?(.*)$/.exec(target) ?? [];
  if (policy) return `the policy “${policy}”${id ? `, ${id}` : ""}`;
  const clause = target.startsWith("#") && clauses.find((one) => one.id === id || one.was.includes(id));
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

function shown(change, comparison, pages, leads) {
  const { kinds, before, after } = change;
  const [clause, clauses, page] = after ? [after, comparison.after, pages.to] : [before, comparison.before, pages.from];
  const detail = (...children) => make("span", { class: "cb-detail" }, ...children);
  const happened = make("p", { class: "cb-happened" });
  for (const kind of kinds) happened.append(make("span", { class: `cb-kind cb-kind-${kind}` }, SAID[kind]), " ");
  const heading = above(clause, clauses);
  if (heading) happened.append(detail(`in ${headingOf(heading)}`), " ");
  if (kinds.includes("moved")) {
    const stood = above(before, comparison.before) ?? before;
    happened.append(detail("stood at ", make("a", { href: `${pages.from}#${before.id}` }, headingOf(stood))));
  }
  const title = make("h3", {}, make("a", { href: `${page}#${clause.id}` }, nameOf(clause)));
  const names = { class: "cb-compared", "data-kinds": kinds.join(" "), "data-before": before?.id ?? "", "data-after": after?.id ?? "" };
  const parts = [title, happened, kinds.includes("renamed") && retitled(before, after, leads), redlineOf(change, comparison, leads)];
  return make("section", names, ...parts.filter(Boolean));
}

/** Return what the marks of the redline mean. */
function legend() {
  const [fresh, gone] = [make("ins", {}, "Underlined words"), make("del", {}, "words struck through")];
  const signs = " are gone. At the edge, + marks what is wholly new, − what is wholly gone, ± what was reworded.";
  return make("p", { class: "cb-legend" }, fresh, " are new, ", gone, signs);
}

/** Return what became of a heading's words. */
function retitled(before, after, leads) {
  const [was, now] = [before, after].map(({ title }) => keyed(title ? wordsIn(title) : [], String));
  return make("p", { class: "cb-retitled" }, ...lineOf(woven(was, now), leads));
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
