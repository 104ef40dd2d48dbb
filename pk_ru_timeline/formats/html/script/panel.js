// Choosing an event: the panel, and the steps from one event to the next.

function choose(event, { open = true, focus = false, centre = true } = {}) {
  if (chosen) chosen.line.classList.remove("chosen");
  chosen = event;
  if (event) {
    event.line.classList.add("chosen");
    if (centre && layout.marks.has(event) && !isIn(event, inner())) {
      const middle = ((event.from ?? event.to) + (event.to ?? event.from)) / 2;
      const half = (view.to - view.from) / 2;
      show(middle - half, middle + half, view.moved);
    }
    $("said").textContent = $("panel").hidden || !open ? `${event.when}: ${event.title}, ${event.status}` : "";
    if (open) openPanel(event, focus);
    else if (!$("panel").hidden) openPanel(event, false);
  }
  drawSoon();
  writeAddressSoon();
}

function inner() {
  const edge = (view.to - view.from) * 0.04;
  return { from: view.from + edge, to: view.to - edge };
}

let opener = null;
function openPanel(event, focus) {
  const heading = document.createElement("h2");
  heading.textContent = event.title;
  heading.dir = "auto";
  $("told").replaceChildren(
    heading,
    event.line.querySelector(".meta").cloneNode(true),
    event.line.querySelector(".body").cloneNode(true),
  );
  const panel = $("panel");
  if (panel.hidden) opener = document.activeElement;
  panel.hidden = false;
  document.body.classList.add("beside");
  panel.scrollTop = 0;
  if (focus) panel.focus();
}

function closePanel() {
  if ($("panel").hidden) return;
  const inside = $("panel").contains(document.activeElement);
  $("panel").hidden = true;
  document.body.classList.remove("beside");
  choose(null);
  if (inside) (opener && opener.isConnected && opener !== document.body ? opener : stage).focus();
}

function step(by) {
  const shown = drawn.filter((event) => event.shown);
  if (!shown.length) return null;
  const at = shown.indexOf(chosen);
  if (at >= 0) return shown[clamp(at + by, 0, shown.length - 1)];
  return shown.find((event) => isIn(event, view)) || shown[by > 0 ? 0 : shown.length - 1];
}

// The nearest event of the next lane above or below.
function stepLane(by) {
  if (!chosen || !layout.marks.has(chosen)) return step(1);
  const at = layout.lanes.findIndex((lane) => lane.theme === laneOf(chosen));
  const lane = layout.lanes[clamp(at + by, 0, layout.lanes.length - 1)];
  const here = layout.marks.get(chosen).x;
  return lane.marks.reduce((best, mark) => (Math.abs(mark.x - here) < Math.abs(best.x - here) ? mark : best)).event;
}

function stepAll(by) {
  const shown = events.filter((event) => event.shown);
  return shown[clamp(shown.indexOf(chosen) + by, 0, shown.length - 1)];
}
