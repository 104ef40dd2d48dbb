// Filtering: lines of the list are hidden, chips count what they would leave.

const TESTS = {
  q: (event, words) => words.every((word) => wordsOf(event).includes(word)),
  theme: (event) => event.themes.some((number) => asked.theme.has(themes[number])),
  status: (event) => asked.status.has(event.status),
  several: (event) => event.n > 1,
  contested: (event) => event.contested,
  corrected: (event) => event.corrected,
  source: (event) => event.by.some((number) => publishers[number] === asked.source),
  years: (event, [from, to]) =>
    event.from === null || event.to === null ? asked.undated : event.from < to && event.to > from,
};

function tests() {
  const active = [];
  const words = folded(asked.q).split(/\s+/).filter(Boolean);
  if (words.length) active.push(["q", (event) => TESTS.q(event, words)]);
  for (const name of ["theme", "status"]) if (asked[name].size) active.push([name, TESTS[name]]);
  for (const name of asked.only) active.push([name, TESTS[name]]);
  if (asked.source) active.push(["source", TESTS.source]);
  if (asked.from || asked.to) {
    const years = [
      asked.from ? yearStart(Number(asked.from)) : -Infinity,
      asked.to ? yearStart(Number(asked.to) + 1) : Infinity,
    ];
    active.push(["years", (event) => TESTS.years(event, years)]);
  }
  return active;
}

// A chip counts what it would leave: each event that is shown, or that only the chip's own group hides.
function filter() {
  const active = tests();
  const counts = new Map();
  const count = (key) => counts.set(key, (counts.get(key) || 0) + 1);
  let shown = 0;
  let left = 0;
  for (const event of events) {
    const failed = active.filter(([, test]) => !test(event)).map(([name]) => name);
    const passes = failed.length === 0;
    if (passes) shown += 1;
    if (passes !== event.shown) {
      event.shown = passes;
      event.line.hidden = !passes;
    }
    const onlyBy = (name) => passes || (failed.length === 1 && failed[0] === name);
    if (onlyBy("theme")) for (const number of event.themes) count(`theme ${themes[number]}`);
    if (onlyBy("status")) count(`status ${event.status}`);
    for (const name of ["several", "contested", "corrected"])
      if (onlyBy(name) && TESTS[name](event)) count(`only ${name}`);
    if (failed.length === 1 && failed[0] === "years" && (event.from === null || event.to === null)) left += 1;
  }
  for (const group of groups) group.node.hidden = !group.events.some((event) => event.shown);
  for (const chip of chips) {
    const { group, value } = chip.dataset;
    const number = counts.get(`${group} ${value}`) || 0;
    chip.setAttribute("aria-pressed", asked[group].has(value));
    chip.classList.toggle("none", number === 0);
    chip.querySelector(".n").textContent = number.toLocaleString("en-GB");
  }
  const total = events.length.toLocaleString("en-GB");
  const noun = events.length === 1 ? "event" : "events";
  const without = left ? `; ${left} not fully dated left out` : "";
  $("count").textContent = active.length
    ? `${shown.toLocaleString("en-GB")} of ${total} ${noun}${without}`
    : `${total} ${noun}`;
  $("clear").hidden = active.length === 0;
  $("nothing").hidden = shown > 0 || events.length === 0;
  $("more").textContent = active.length ? `Filters (${active.length})` : "Filters";
}

function fillForm() {
  for (const name of ["q", "from", "to", "source"]) form.elements[name].value = asked[name];
  form.elements.undated.checked = asked.undated;
}

function refilter({ fit = false } = {}) {
  filter();
  const seen = drawn.some((event) => event.shown && isIn(event, view));
  if (fit || !seen) view = fitted();
  stale = true;
  draw();
  writeAddressSoon();
}
