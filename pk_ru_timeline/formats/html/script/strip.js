// The strip: the whole of time, what is shown standing out, and a frame around what is drawn below.

function drawStrip(width) {
  const high = 48;
  const base = 30;
  const pen = prepare(strip, width, high);
  const bins = Math.floor(width / 4);
  const heap = { shown: new Array(bins).fill(0), every: new Array(bins).fill(0) };
  const perDay = width / (all.to - all.from);
  for (const event of closed) {
    const bin = clamp(Math.floor((((event.from + event.to) / 2 - all.from) * perDay) / 4), 0, bins - 1);
    heap.every[bin] += 1;
    if (event.shown) heap.shown[bin] += 1;
  }
  const most = Math.sqrt(Math.max(...heap.every, 1));
  pen.fillStyle = look.line;
  pen.fillRect(0, base, width, 1);
  for (const [name, colour, alpha] of [
    ["every", look.dim, 0.35],
    ["shown", look.ink, 0.85],
  ]) {
    pen.fillStyle = colour;
    pen.globalAlpha = alpha;
    heap[name].forEach((count, bin) => {
      const tall = (Math.sqrt(count) / most) * (base - 3);
      if (count) pen.fillRect(bin * 4, base - tall, 3, tall);
    });
  }
  pen.globalAlpha = 1;
  pen.font = `11.5px ${look.font}`;
  pen.textBaseline = "middle";
  pen.fillStyle = look.dim;
  for (const [day, words] of ticks(all, width, 58)) {
    const at = (day - all.from) * perDay;
    if (at < 0 || at + 32 > width) continue;
    pen.fillRect(Math.round(at), base, 1, 4);
    pen.fillText(words, at, base + 11);
  }
  const [from, to] = [view.from, view.to].map((day) => (day - all.from) * perDay);
  pen.fillStyle = withAlpha(hexOf(pen, look.accent), 0.14);
  pen.fillRect(from, 0, to - from, base);
  pen.strokeStyle = look.accent;
  pen.lineWidth = 1.5;
  pen.strokeRect(from + 0.75, 0.75, Math.max(to - from - 1.5, 2), base - 1.5);
  pen.fillStyle = look.accent;
  for (const at of [from, to]) pen.fillRect(at - 2, base / 2 - 8, 4, 16);
}

function hexOf(pen, colour) {
  pen.fillStyle = colour;
  return pen.fillStyle;
}

function tellBeyond() {
  const shown = drawn.filter((event) => event.shown);
  const earlier = shown.filter((event) => (event.to ?? event.from + 1) <= view.from).length;
  const later = shown.filter((event) => (event.from ?? event.to - 1) >= view.to).length;
  const undated = events.filter((event) => event.shown && event.from === null && event.to === null).length;
  const parts = [
    earlier && `${earlier} earlier`,
    later && `${later} later`,
    undated && `${undated} without a date, in the list only`,
  ];
  const words = parts.filter(Boolean).join(" · ");
  $("beyond").textContent = words && `Not in the drawing: ${words}`;
}
