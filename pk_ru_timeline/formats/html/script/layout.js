// Where everything stands in the drawing: lanes, rows, marks and the room for their labels.

const stage = $("stage");
const canvas = $("lanes");
const strip = $("strip");
const tip = $("tip");
const AXIS = 26;
const GAP = 9;
const ROW = 18;
const DENSE_ROW = 8;
const OPEN = 44;
let look = null;
let layout = null;
let stale = true;
let sharpness = 0;
let pointed = null;
let pending = 0;

function drawSoon() {
  if (!pending) pending = requestAnimationFrame(draw);
}

function readLook() {
  const style = getComputedStyle(document.body);
  const colourOf = (selector) => getComputedStyle(document.querySelector(selector));
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  look = {
    ink: style.color,
    paper,
    font: style.fontFamily,
    dim: colourOf(".key").color,
    line: colourOf(".masthead + main form").borderTopColor,
    accent: colourOf(".skip").color,
    flag: colourOf(".key .flag").color,
    themes: swatches.map((swatch) => getComputedStyle(swatch).color),
    widths: new Map(),
  };
}

function prepare(node, width, height) {
  const ratio = sharpness || window.devicePixelRatio || 1;
  node.width = Math.round(width * ratio);
  node.height = Math.round(height * ratio);
  node.style.height = `${height}px`;
  const pen = node.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}

// Of the themes that are asked for the first that it has, else its main theme.
function laneOf(event) {
  return event.themes.find((number) => asked.theme.has(themes[number])) ?? event.themes[0];
}

const radius = (event, dense) => (dense ? 3 : Math.min(4.2 + 1.1 * (event.n - 1), 7.5));

function labelOf(event) {
  return (event.contested ? "≠ " : "") + event.title;
}

function widthOf(pen, words) {
  if (!look.widths.has(words)) look.widths.set(words, pen.measureText(words).width);
  return look.widths.get(words);
}

// Rows are found on the whole of time at the present scale, so that nothing jumps when one moves along it.
function arrange(pen, width) {
  const perDay = width / (view.to - view.from);
  const lanes = new Map();
  for (const event of drawn) {
    if (!event.shown) continue;
    const lane = laneOf(event);
    if (!lanes.has(lane)) lanes.set(lane, { theme: lane, marks: [] });
    lanes.get(lane).marks.push(extentOf(event, perDay));
  }
  const order = [...lanes.values()].sort((a, b) => a.theme - b.theme);
  const narrow = width < 560;
  const head = narrow ? 17 : 0;
  const room = clamp(window.innerHeight * 0.7, 320, 680) - order.length * (head + GAP) - AXIS;
  for (const lane of order) {
    lane.marks.sort((a, b) => a.x - b.x || a.event.order - b.event.order);
    for (const mark of lane.marks) mark.label = mark.inside ? 0 : labelRoom(pen, mark.event, narrow);
    lane.wanted = crowd(lane.marks, width, (mark) => mark.long + 4 + mark.label);
    lane.bare = crowd(lane.marks, width, (mark) => mark.long + 2);
    lane.deep = depth(lane.marks);
  }
  const sum = (name) => order.reduce((total, lane) => total + lane[name], 0);
  const dense = sum("bare") * ROW > room * 1.6;
  const height = dense ? DENSE_ROW : ROW;
  const most = Math.max(Math.floor(room / height), order.length);
  const name = dense ? "deep" : "wanted";
  const share = Math.min(1, most / sum(name));
  let top = AXIS;
  for (const lane of order) {
    lane.rows = Math.max(dense ? 2 : Math.min(lane.deep, 8), Math.round(lane[name] * share));
    lane.top = top;
    lane.head = head;
    lane.height = lane.rows * height + head;
    top += lane.height + GAP;
    place(lane, dense);
    for (const mark of lane.marks) mark.y = lane.top + head + (mark.row + 0.5) * height;
  }
  const marks = new Map(order.flatMap((lane) => lane.marks.map((mark) => [mark.event, mark])));
  return { lanes: order, marks, dense, narrow, perDay, height: Math.max(top, AXIS + 60), rowHeight: height };
}

function labelRoom(pen, event, narrow) {
  const title = Math.min(widthOf(pen, labelOf(event)) + 12, narrow ? 130 : 230);
  return title + (event.outcome && !narrow ? widthOf(pen, event.outcome) + 8 : 0);
}

// Where a mark stands, in pixels from the day 0: a day is a dot, everything else at least as wide as one.
function extentOf(event, perDay) {
  const open = event.from === null || event.to === null;
  const from = event.from ?? event.to - OPEN / perDay;
  const to = event.to ?? event.from + OPEN / perDay;
  const long = (to - from) * perDay;
  const dot = !open && (long < 9 || (to - from === 1 && !event.fuzzy));
  if (!dot) return { event, dot, x: from * perDay, long, inside: long > 110, row: 0, after: Infinity };
  const half = Math.max(radius(event, false) + (event.contested ? 4 : 1), 6);
  return { event, dot, x: ((from + to) / 2) * perDay - half, long: 2 * half, inside: false, row: 0, after: Infinity };
}

// How many rows the fullest screen's width of a lane asks for.
function crowd(marks, width, lengthOf) {
  let most = 0;
  let sum = 0;
  for (let first = 0, last = 0; last < marks.length; last += 1) {
    sum += Math.min(lengthOf(marks[last]), width);
    while (marks[last].x - marks[first].x > width) {
      sum -= Math.min(lengthOf(marks[first]), width);
      first += 1;
    }
    most = Math.max(most, sum);
  }
  return Math.max(1, Math.ceil((most / width) * 1.15));
}

// How many marks lie above one another where most do.
function depth(marks) {
  const turns = marks.flatMap((mark) => [
    [mark.x, 1],
    [mark.x + mark.long + 1, -1],
  ]);
  turns.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let most = 1;
  for (const [, by] of turns) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

// The first row with room for mark and label; else the one whose label need give way least, told by many least of all.
// Where it is crowded bars are faint, so that they and the dots need not make room for one another.
function place(lane, dense) {
  const fresh = () => Array.from({ length: lane.rows }, () => ({ marked: -Infinity, labelled: -Infinity, last: null }));
  const dots = fresh();
  const bars = dense ? fresh() : dots;
  for (const mark of lane.marks) {
    const rows = mark.dot ? dots : bars;
    let row = rows.findIndex((one) => one.labelled + 6 <= mark.x);
    if (row < 0) {
      const cost = (one) =>
        one.marked + 2 <= mark.x ? (one.labelled - mark.x) * one.last.event.n : 1e6 + one.marked - mark.x;
      row = rows.reduce((best, one, number) => (cost(one) < cost(rows[best]) ? number : best), 0);
    }
    const one = rows[row];
    mark.row = row;
    // Of two marks that overlap the one told by more is drawn above the other, and alone bears a label.
    if (one.last && one.marked > mark.x && one.last.event.n > mark.event.n) {
      mark.after = mark.x;
      continue;
    }
    if (one.last) one.last.after = Math.min(one.last.after, mark.x);
    one.marked = Math.max(one.marked, mark.x + mark.long);
    one.labelled = mark.x + mark.long + (dense ? -5 : mark.label);
    one.last = mark;
  }
}
