// What is asked for, and the address that says so.

const asked = {
  q: "",
  theme: new Set(),
  status: new Set(),
  only: new Set(),
  from: "",
  to: "",
  source: "",
  undated: false,
};
let view = null;
let chosen = null;

function readAddress() {
  const hash = location.hash.slice(1);
  const said = new URLSearchParams(hash.startsWith("e-") ? { at: hash.slice(2) } : hash);
  const among = (name, known) => new Set((said.get(name) || "").split(",").filter((value) => known.includes(value)));
  const valuesOf = (group) => chips.filter((chip) => chip.dataset.group === group).map((chip) => chip.dataset.value);
  const listed = (name) => {
    const value = said.get(name) || "";
    return [...form.elements[name].options].some((option) => option.value === value) ? value : "";
  };
  Object.assign(asked, {
    q: said.get("q") || "",
    theme: among("theme", valuesOf("theme")),
    status: among("status", valuesOf("status")),
    only: among("only", valuesOf("only")),
    from: listed("from"),
    to: listed("to"),
    source: listed("source"),
    undated: said.has("undated"),
  });
  const [from, to] = (said.get("span") || "").split("/").map(toDay);
  const span = from < to ? { from, to } : null;
  return { span, at: byId.get(said.get("at")) || null };
}

function writeAddress() {
  const said = new URLSearchParams();
  for (const name of ["q", "from", "to", "source"]) if (asked[name]) said.set(name, asked[name]);
  for (const name of ["theme", "status", "only"]) if (asked[name].size) said.set(name, [...asked[name]].join(","));
  if (asked.undated) said.set("undated", "1");
  if (view && view.moved)
    said.set("span", [view.from, view.to].map((day) => toDate(day).toISOString().slice(0, 10)).join("/"));
  if (chosen) said.set("at", chosen.id);
  const hash = said.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  try {
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch {
    // A viewer that shows the page without an address of its own has none to write to.
  }
}

let writing = 0;
function writeAddressSoon() {
  clearTimeout(writing);
  writing = setTimeout(writeAddress, 150);
}
