// Buttons and fields, the start, and what changes around us.

const clicks = {
  earlier: () => shift(-0.5),
  later: () => shift(0.5),
  closer: () => zoom(1 / 1.6),
  wider: () => zoom(1.6),
  whole: () => show(all.from, all.to),
  close: closePanel,
  previous: () => choose(stepAll(-1)),
  next: () => choose(stepAll(1)),
  more: () => $("more").setAttribute("aria-expanded", $("choices").classList.toggle("shown")),
  look: () => {
    const dark =
      getComputedStyle(document.documentElement).colorScheme === "dark" ||
      (!document.documentElement.style.colorScheme && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.style.colorScheme = dark ? "light" : "dark";
    relook();
  },
  unfold: () => {
    const open = $("unfold").getAttribute("aria-pressed") !== "true";
    $("unfold").setAttribute("aria-pressed", open);
    $("unfold").textContent = open ? "Close all" : "Open all";
    for (const event of events) event.line.firstElementChild.open = open;
  },
};
for (const [id, act] of Object.entries(clicks)) $(id).addEventListener("click", act);

function relook() {
  look = null;
  stale = true;
  draw();
}

for (const chip of chips) {
  chip.addEventListener("click", () => {
    const { group, value } = chip.dataset;
    if (!asked[group].delete(value)) asked[group].add(value);
    refilter();
  });
}
form.addEventListener("input", (event) => {
  const { name } = event.target;
  asked[name] = name === "undated" ? event.target.checked : event.target.value;
  refilter({ fit: name === "from" || name === "to" });
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const name of ["theme", "status", "only"]) asked[name].clear();
  Object.assign(asked, { q: "", from: "", to: "", source: "", undated: false });
  fillForm();
  refilter({ fit: true });
  form.elements.q.focus();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#e-"]');
  const found = link && byId.get(link.hash.slice(3));
  if (!found) return;
  event.preventDefault();
  choose(found, { focus: true });
});

function start() {
  const { span, at } = readAddress();
  fillForm();
  filter();
  view = span ? { ...span, moved: true } : fitted();
  stale = true;
  draw();
  if (at) choose(at);
}

start();
new ResizeObserver(drawSoon).observe(stage);
window.addEventListener("hashchange", start);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", relook);
window.addEventListener("beforeprint", () => {
  sharpness = 3;
  document.documentElement.dataset.look = document.documentElement.style.colorScheme;
  document.documentElement.style.colorScheme = "light";
  relook();
});
window.addEventListener("afterprint", () => {
  sharpness = 0;
  document.documentElement.style.colorScheme = document.documentElement.dataset.look;
  relook();
});

// The words that the search looks through are gathered while nothing else is to be done.
let gathered = 0;
function gather(idle) {
  while (gathered < events.length && idle.timeRemaining() > 4) wordsOf(events[gathered++]);
  if (gathered < events.length) window.requestIdleCallback(gather);
}
window.requestIdleCallback?.(gather);
