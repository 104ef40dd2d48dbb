// The list is the data: times are days since 1970, ends exclusive, null where open.
// Nothing here or in the other files makes markup from words: what is shown of an event is a copy of nodes,
// textContent, or a canvas. All files share one scope, in the order in which they are named where they are joined.

const DAY = 86400000;
const $ = (id) => document.getElementById(id);
const clamp = (x, least, most) => Math.min(Math.max(x, least), most);
const toDay = (iso) => (iso ? Date.parse(iso) / DAY : null);
const toDate = (day) => new Date(day * DAY);
const numbers = (words) => (words ? words.split(" ").map(Number) : []);

const events = [...document.querySelectorAll(".event")].map((line, order) => {
  const data = line.dataset;
  return {
    line,
    order,
    id: line.id.slice(2),
    title: line.querySelector(".title").textContent,
    when: line.querySelector(".when").textContent,
    from: toDay(data.from),
    to: toDay(data.to),
    fuzzy: "fuzzy" in data,
    themes: numbers(data.themes),
    status: data.status,
    by: numbers(data.by),
    n: Number(data.n),
    outcome: data.outcome || "",
    shownBy: data.shownBy || "",
    contested: "contested" in data,
    corrected: "corrected" in data,
    shown: true,
    words: null,
  };
});
const byId = new Map(events.map((event) => [event.id, event]));
const drawn = events.filter((event) => event.from !== null || event.to !== null);
const closed = drawn.filter((event) => event.from !== null && event.to !== null);
const chips = [...document.querySelectorAll(".chip")];
const themes = chips.filter((chip) => chip.dataset.group === "theme").map((chip) => chip.dataset.value);
const swatches = [...document.querySelectorAll(".swatch")];
const form = $("filters");
const publishers = [...form.elements.source.options].slice(1).map((option) => option.value);
const groups = [...document.querySelectorAll(".group")].map((node) => ({ node, events: [] }));
const groupOf = new Map(groups.map((group) => [group.node, group]));
for (const event of events) groupOf.get(event.line.closest(".group")).events.push(event);

const extent = closed.length
  ? closed.reduce(([a, b], event) => [Math.min(a, event.from), Math.max(b, event.to)], [Infinity, -Infinity])
  : drawn.length
    ? [drawn[0].from ?? drawn[0].to - 365, drawn[0].to ?? drawn[0].from + 365]
    : [0, 365];
const all = widened(extent, 0.02, 0.1);

function widened([from, to], before, after) {
  const [least, length] = [4, to - from];
  return { from: from - Math.max(length * before, least), to: to + Math.max(length * after, least) };
}

function wordsOf(event) {
  if (event.words === null) {
    const parts = event.line.querySelectorAll(".title, .when, .words, .names, .by");
    event.words = folded([...parts].map((part) => part.textContent).join("\n"));
  }
  return event.words;
}

function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}
