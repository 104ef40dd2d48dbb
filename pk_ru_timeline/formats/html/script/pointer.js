// Pointer and keys.

function markAt(x, y) {
  if (!layout || !layout.visible) return null;
  const at = x - layout.left + view.from * layout.perDay;
  let best = null;
  let nearest = 14;
  for (const mark of layout.visible) {
    const across = Math.max(mark.x - at, at - mark.x - mark.long, 0);
    const label = !layout.dense && at > mark.x && at < Math.min(mark.after - 4, mark.x + mark.long + mark.label);
    const distance = Math.abs(y - mark.y) > layout.rowHeight / 2 + 2 ? Infinity : label ? Math.min(across, 6) : across;
    if (distance < nearest || (distance === nearest && best && mark.long < best.long))
      [nearest, best] = [distance, mark];
  }
  return best && best.event;
}

function point(event, x, y) {
  if (event !== pointed) {
    pointed = event;
    stage.classList.toggle("over", Boolean(event));
    drawSoon();
  }
  tip.hidden = !event;
  if (!event) return;
  const title = document.createElement("b");
  const when = document.createElement("span");
  title.textContent = event.title;
  when.textContent = [event.when, event.status, event.outcome, event.n > 1 ? `${event.n} independent sources` : ""]
    .filter(Boolean)
    .join(" · ");
  tip.replaceChildren(title, when);
  tip.style.left = `${clamp(x + 14, 0, Math.max(stage.clientWidth - tip.offsetWidth, 0))}px`;
  tip.style.top = `${y + 18}px`;
}

const held = new Map();
let travelled = 0;

function within(event, node) {
  const box = node.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

stage.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  held.set(event.pointerId, within(event, stage));
  travelled = 0;
  stage.setPointerCapture(event.pointerId);
});

stage.addEventListener("pointermove", (event) => {
  const now = within(event, stage);
  if (!held.has(event.pointerId)) return point(markAt(...now), ...now);
  const before = held.get(event.pointerId);
  held.set(event.pointerId, now);
  travelled += Math.abs(now[0] - before[0]);
  if (travelled < 4) return undefined;
  stage.classList.add("held");
  point(null);
  if (held.size === 2) {
    const other = [...held].find(([id]) => id !== event.pointerId)[1];
    const [was, is] = [before, now].map(([x]) => Math.max(Math.abs(x - other[0]), 8));
    return zoom(was / is, view.from + (other[0] - layout.left) / layout.perDay);
  }
  return shift((before[0] - now[0]) / (stage.clientWidth - layout.left));
});

for (const name of ["pointerup", "pointercancel"]) {
  stage.addEventListener(name, (event) => {
    const moved = travelled >= 4;
    const single = held.size === 1;
    held.delete(event.pointerId);
    stage.classList.remove("held");
    if (name === "pointercancel" || moved || !single) return;
    const found = markAt(...within(event, stage));
    if (found) choose(found, { centre: false });
    else closePanel();
  });
}
stage.addEventListener("pointerleave", () => point(null));
stage.addEventListener(
  "wheel",
  (event) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !sideways) return;
    event.preventDefault();
    if (sideways) return void shift((event.deltaX || event.deltaY) / stage.clientWidth);
    zoom(Math.exp(event.deltaY / 300), view.from + (within(event, stage)[0] - layout.left) / layout.perDay);
  },
  { passive: false },
);

const KEYS = {
  ArrowRight: () => choose(step(1), { open: false }),
  ArrowLeft: () => choose(step(-1), { open: false }),
  ArrowDown: () => choose(stepLane(1), { open: false }),
  ArrowUp: () => choose(stepLane(-1), { open: false }),
  Home: () => choose(drawn.find((event) => event.shown) || null, { open: false }),
  End: () => choose(drawn.findLast((event) => event.shown) || null, { open: false }),
  PageUp: () => shift(-0.8),
  PageDown: () => shift(0.8),
  "+": () => zoom(1 / 1.6),
  "=": () => zoom(1 / 1.6),
  "-": () => zoom(1.6),
  "−": () => zoom(1.6),
  0: () => show(all.from, all.to),
  Enter: () => choose(chosen || step(1), { focus: true }),
  " ": () => choose(chosen || step(1), { focus: true }),
};

stage.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closePanel();
  if (event.key === "/" && !event.target.closest("input, select")) {
    event.preventDefault();
    form.elements.q.focus();
  }
});

let grip = null;
strip.addEventListener("pointerdown", (event) => {
  const perDay = strip.clientWidth / (all.to - all.from);
  const day = all.from + within(event, strip)[0] / perDay;
  const near = 9 / perDay;
  if (Math.abs(day - view.from) < near) grip = { edge: "from" };
  else if (Math.abs(day - view.to) < near) grip = { edge: "to" };
  else {
    const half = (view.to - view.from) / 2;
    if (day < view.from || day > view.to) show(day - half, day + half);
    grip = { offset: day - view.from };
  }
  strip.setPointerCapture(event.pointerId);
});
strip.addEventListener("pointermove", (event) => {
  if (!grip) return;
  const day = all.from + (within(event, strip)[0] / strip.clientWidth) * (all.to - all.from);
  if (grip.edge === "from") show(Math.min(day, view.to - 10), view.to);
  else if (grip.edge === "to") show(view.from, Math.max(day, view.from + 10));
  else show(day - grip.offset, day - grip.offset + view.to - view.from);
});
for (const name of ["pointerup", "pointercancel"]) strip.addEventListener(name, () => (grip = null));
