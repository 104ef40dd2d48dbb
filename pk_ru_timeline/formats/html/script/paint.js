// The drawing of the lanes.

function draw() {
  cancelAnimationFrame(pending);
  pending = 0;
  if (!look) readLook();
  const width = stage.clientWidth;
  if (!width) return;
  const pen = canvas.getContext("2d");
  pen.font = `12px ${look.font}`;
  const left = width < 560 ? 0 : 92;
  if (stale || layout.width !== width) {
    stale = false;
    layout = arrange(pen, width - left);
    Object.assign(layout, { width, left });
  }
  paint(prepare(canvas, width, layout.height), width);
  stage.classList.add("drawn");
  drawStrip(width);
  tellBeyond();
}

function paint(pen, width) {
  const { lanes, left, perDay, height } = layout;
  const x = (day) => left + (day - view.from) * perDay;
  pen.font = `12px ${look.font}`;
  pen.textBaseline = "middle";
  let free = -Infinity;
  for (const [day, words, year] of ticks(view, width - left, 64)) {
    const at = x(day);
    if (at < left - 0.5) continue;
    rule(pen, at, AXIS - 6, height, year ? 1 : 0.55);
    pen.fillStyle = year ? look.ink : look.dim;
    pen.font = `${year ? 600 : 400} 12px ${look.font}`;
    const room = pen.measureText(words).width;
    if (at + 4 > free && at + 4 + room <= width) {
      pen.fillText(words, at + 4, 11);
      free = at + 4 + room + 8;
    }
  }
  for (const lane of lanes) {
    pen.fillStyle = look.line;
    pen.fillRect(0, lane.top - GAP / 2, width, 1);
    pen.fillStyle = look.themes[lane.theme];
    pen.font = `600 12px ${look.font}`;
    pen.fillText(
      fitWords(pen, themes[lane.theme], layout.narrow ? width : left - 10),
      0,
      lane.top + (layout.narrow ? 7 : layout.rowHeight / 2 + (layout.dense ? 3 : 0)),
    );
  }
  pen.save();
  pen.beginPath();
  pen.rect(left, 0, width - left, height);
  pen.clip();
  pen.translate(left - view.from * perDay, 0);
  const seen = { from: view.from * perDay, to: view.to * perDay };
  const visible = [];
  for (const lane of lanes)
    for (const mark of lane.marks) if (mark.x < seen.to + 8 && mark.x + mark.long > seen.from - 8) visible.push(mark);
  if (!layout.dense) for (const mark of visible) drawJoin(pen, mark, false);
  // Dots above bars, and what is told by more above what is told by fewer.
  visible.sort((a, b) => a.dot - b.dot || a.event.n - b.event.n || a.x - b.x);
  for (const mark of visible) drawMark(pen, mark);
  if (!layout.dense) for (const mark of visible) drawLabel(pen, mark, seen);
  for (const event of new Set([chosen, pointed])) emphasise(pen, event);
  pen.restore();
  layout.visible = visible;
}

function rule(pen, x, top, bottom, alpha) {
  pen.globalAlpha = alpha;
  pen.fillStyle = look.line;
  pen.fillRect(Math.round(x), top, 1, bottom - top);
  pen.globalAlpha = 1;
}

const hollow = (event) => event.status === "planned" || event.status === "proposed" || event.status === "cancelled";

function drawMark(pen, mark) {
  const { event } = mark;
  pen.strokeStyle = pen.fillStyle = look.themes[laneOf(event)];
  pen.lineWidth = layout.dense ? 1.2 : 1.8;
  if (layout.dense) pen.globalAlpha = mark.dot ? 0.75 : 0.5;
  if (event.contested && !layout.dense) drawRing(pen, mark);
  if (mark.dot) drawDot(pen, event, mark.x + mark.long / 2, mark.y, radius(event, layout.dense));
  else drawBar(pen, mark);
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

function drawRing(pen, { event, dot, x, y, long }) {
  const colour = pen.strokeStyle;
  pen.strokeStyle = look.flag;
  pen.beginPath();
  if (dot) pen.arc(x + long / 2, y, radius(event, false) + 3, 0, 2 * Math.PI);
  else pen.roundRect(x - 2.5, y - 8.5, long + 5, 17, 4);
  pen.stroke();
  pen.strokeStyle = colour;
}

function drawDot(pen, event, x, y, r) {
  pen.beginPath();
  if (event.status === "cancelled") {
    for (const sign of [1, -1]) {
      pen.moveTo(x - r, y - sign * r);
      pen.lineTo(x + r, y + sign * r);
    }
    pen.stroke();
    return;
  }
  if (event.status === "proposed") pen.setLineDash([2, 2]);
  pen.arc(x, y, r, 0, 2 * Math.PI);
  if (event.status === "occurred") return void pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  if (event.status !== "ongoing") return;
  pen.beginPath();
  pen.arc(x, y, r, Math.PI / 2, 1.5 * Math.PI);
  pen.fill();
}

// Firm ends where it lasted; ends that fade where it lies somewhere within; an arrow where no end is known.
function drawBar(pen, mark) {
  const { event, x, long, y } = mark;
  const high = layout.dense ? 5 : 13;
  const top = y - high / 2;
  const ends = { left: event.from === null, right: event.to === null };
  const fade = event.fuzzy || ends.left || ends.right;
  const colour = pen.fillStyle;
  pen.fillStyle = fade ? faded(pen, colour, mark, ends, hollow(event) ? 0.12 : 0.4) : colour;
  if (!fade) pen.globalAlpha *= hollow(event) ? 0 : mark.inside ? 0.24 : 0.5;
  pen.fillRect(x, top, long, high);
  pen.globalAlpha = layout.dense ? 0.5 : 1;
  pen.strokeStyle = fade && long > 40 ? faded(pen, colour, mark, ends, 1) : colour;
  pen.lineWidth = layout.dense ? 1 : 1.4;
  if (hollow(event)) pen.setLineDash(event.status === "planned" ? [4, 2.5] : [1.5, 2.5]);
  pen.beginPath();
  if (!fade) pen.roundRect(x + 0.5, top, Math.max(long - 1, 1), high, 2);
  else if (hollow(event)) {
    for (const edge of [top, top + high]) {
      pen.moveTo(x, edge);
      pen.lineTo(x + long, edge);
    }
  }
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = pen.strokeStyle = colour;
  if (event.status === "cancelled") {
    pen.fillRect(x, y - 0.7, long, 1.4);
  }
  if (event.status === "ongoing" && !fade) pen.fillRect(x + long - 4, top, 4, high);
  if (ends.left || ends.right) drawArrow(pen, mark, ends);
}

function faded(pen, colour, { x, long }, ends, alpha) {
  const run = pen.createLinearGradient(x, 0, x + long, 0);
  const [clear, full] = [0, alpha].map((share) => withAlpha(colour, share));
  run.addColorStop(0, ends.right && !ends.left ? full : clear);
  const edge = long > 40 ? 0.25 : 0.45;
  run.addColorStop(edge, full);
  run.addColorStop(1 - edge, full);
  run.addColorStop(1, ends.left && !ends.right ? full : clear);
  return run;
}

// Canvas gives every colour back as #rrggbb, which takes two digits more.
function withAlpha(hex, share) {
  return hex.length === 7
    ? hex +
        Math.round(share * 255)
          .toString(16)
          .padStart(2, "0")
    : hex;
}

function drawArrow(pen, { x, long, y }, ends) {
  const [tip_, back] = ends.right ? [x + long, x + long - 6] : [x, x + 6];
  pen.beginPath();
  pen.moveTo(back, y - 4);
  pen.lineTo(tip_, y);
  pen.lineTo(back, y + 4);
  pen.lineWidth = 1.8;
  pen.stroke();
}

function drawLabel(pen, mark, seen) {
  const { event } = mark;
  const start = mark.inside ? Math.max(mark.x, seen.from) + 8 : mark.x + mark.long + 4;
  const end = Math.min(mark.inside ? mark.x + mark.long - 4 : Infinity, mark.after, seen.to + 4) - 4;
  const room = Math.min(end - start, mark.inside ? Infinity : 420);
  if (room < 52) return;
  pen.font = `${event === chosen ? 600 : 400} 12px ${look.font}`;
  const last = event.outcome ? widthOf(pen, event.outcome) + 8 : 0;
  const both = last > 0 && room - last > 60;
  const title = fitWords(pen, labelOf(event), both ? room - last : room);
  pen.fillStyle = hollow(event) ? look.dim : look.ink;
  pen.fillText(title, start, mark.y + 0.5);
  if (!both) return;
  pen.fillStyle = look.flag;
  pen.fillText(event.outcome, start + pen.measureText(title).width + 8, mark.y + 0.5);
}

function fitWords(pen, words, room) {
  if (pen.measureText(words).width <= room) return words;
  let [least, most] = [0, words.length];
  while (least < most) {
    const half = (least + most + 1) >> 1;
    if (pen.measureText(`${words.slice(0, half).trimEnd()}…`).width <= room) least = half;
    else most = half - 1;
  }
  return least > 2
    ? `${words
        .slice(0, least)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`
    : "";
}

function drawJoin(pen, mark, strong) {
  const end = layout.marks.get(byId.get(mark.event.shownBy));
  if (!end) return;
  const from = { x: mark.x + mark.long / 2, y: mark.y };
  const to = { x: end.x + Math.min(end.long / 2, 20), y: end.y };
  const bend = Math.max(Math.abs(to.x - from.x) / 2, 14);
  pen.strokeStyle = strong ? look.ink : look.dim;
  pen.globalAlpha = strong ? 1 : 0.55;
  pen.lineWidth = strong ? 1.6 : 1;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.bezierCurveTo(
    from.x + bend,
    from.y + (to.y === from.y ? 16 : 0),
    to.x - bend,
    to.y + (to.y === from.y ? 16 : 0),
    to.x,
    to.y,
  );
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function emphasise(pen, event) {
  const mark = event && layout.marks.get(event);
  if (!mark) return;
  drawJoin(pen, mark, true);
  for (const other of drawn)
    if (other.shownBy === event.id && layout.marks.has(other)) drawJoin(pen, layout.marks.get(other), true);
  pen.strokeStyle = event === chosen ? look.accent : look.ink;
  pen.lineWidth = 2;
  pen.beginPath();
  const edge = layout.dense ? 5 : 9;
  pen.roundRect(mark.x - 3, mark.y - edge, mark.long + 6, 2 * edge, 5);
  pen.stroke();
}
