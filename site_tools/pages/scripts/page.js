// The page that compares any two versions: its form, its address, and what it shows. Without it the page lists what each
// version changed.

const counted = (count, one, some) => (count === 1 ? `1 ${one}` : `${count} ${some}`);

function summed({ changes }, facts, from, to) {
  if (!changes.length && !facts) return `Nothing differs between ${from} and ${to}.`;
  const kinds = Object.keys(SAID).map((kind) => [kind, changes.filter((change) => change.kinds.includes(kind)).length]);
  const each = kinds.filter(([, count]) => count).map(([kind, count]) => `${count} ${kind}`);
  const clauses = `${counted(changes.length, "clause differs", "clauses differ")} between ${from} and ${to}`;
  return `${clauses}${each.length ? `: ${each.join(", ")}` : ""}.`;
}

/** Return the way to the list of the versions that are gone over here, which tells in short what each changed. */
function onwards(many) {
  const text = many === 1 ? "What this version changed, in short" : `What each of these ${many} versions changed, in short`;
  return make("p", {}, make("a", { href: "#versions" }, text));
}

/** Return the index of the version that is asked for by label, by content digest or by a day on which it was in force. */
function found(texts, asked) {
  const exact = texts.versions.findIndex(({ label, content }) => asked && [label, content].includes(asked));
  if (exact >= 0 || !/^\d{4}-\d{2}-\d{2}$/.test(asked)) return exact;
  return texts.versions.findLastIndex(({ day }) => day && day <= asked);
}

function start(form) {
  const said = document.getElementById("cb-said");
  const result = document.getElementById("cb-result");
  const agreed = document.getElementById("cb-agreed");
  const steps = [...document.querySelectorAll("[data-version]")];
  const { from, to } = form.elements;
  let loading = null;

  const load = async () => {
    const answer = await fetch(form.dataset.texts);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  /** Return the texts, loaded once; null, said to the reader, where they cannot be. */
  async function texts() {
    try {
      return await (loading ??= load());
    } catch {
      loading = null;
      said.textContent = "The texts could not be loaded. The list below tells what each version changed.";
      return null;
    }
  }

  function clear() {
    result.replaceChildren();
    for (const step of steps) step.hidden = false;
  }

  function show(all) {
    const [first, last] = [from, to].map((select) => found(all, select.value));
    const comparison = compare(all, first, last);
    const pages = { from: `../${from.value}/`, to: `../${to.value}/` };
    const stated = statedOf(all, first, last);
    const title = make("h2", { id: "cb-compared", tabindex: "-1" }, `From ${from.value} to ${to.value}`);
    const leads = leadsOf(pages, [all.versions[first], all.versions[last]], comparison);
    for (const step of steps) {
      const place = found(all, step.dataset.version);
      step.hidden = first !== last && (place <= Math.min(first, last) || place > Math.max(first, last));
    }
    const parts = comparison.changes.map((change) => shown(change, comparison, pages, leads));
    const intro = first === last ? [] : [onwards(steps.filter((step) => !step.hidden).length), ...(parts.length ? [legend()] : [])];
    result.replaceChildren(title, ...intro, ...stated, ...parts);
    return summed(comparison, stated.length, from.value, to.value);
  }

  /** Show what the address asks for. */
  async function ask() {
    const asked = new URLSearchParams(window.location.search);
    if (!asked.has("from") && !asked.has("to")) return;
    said.textContent = "Comparing …";
    const all = await texts();
    if (!all) return;
    clear();
    let remark = "";
    for (const select of [from, to]) {
      const wanted = asked.get(select.name) ?? (select === to ? form.dataset.current : select.value);
      const version = all.versions[found(all, wanted)];
      if (!version) {
        said.textContent = `There is no version ${wanted} of this policy. Choose one from the list.`;
        return;
      }
      select.value = version.label;
      if (version.label !== wanted && version.day) remark += `On ${wanted} the version ${version.label} was in force. `;
    }
    said.textContent = remark + show(all);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    window.history.pushState(null, "", `?${new URLSearchParams({ from: from.value, to: to.value })}`);
    await ask();
    document.getElementById("cb-compared")?.focus();
  });
  agreed.addEventListener("change", async () => {
    const all = agreed.value ? await texts() : null;
    if (!all) return;
    const version = all.versions[found(all, agreed.value)];
    if (version) from.value = version.label;
    said.textContent = version
      ? `On ${agreed.value} the version ${version.label} was in force.`
      : `No version was in force on ${agreed.value}.`;
  });
  window.addEventListener("popstate", ask);
  form.hidden = false;
  ask();
}

const form = document.getElementById("cb-compare");
if (form) start(form);
