// The scale: the stretch of time that is drawn, and its ticks.

function isIn(event, stretch) {
  return (event.from ?? event.to - 1) < stretch.to && (event.to ?? event.from + 1) > stretch.from;
}

// The years asked for; else the shortest stretch that holds two thirds of what is shown, if far shorter than the whole.
function fitted() {
  if (asked.from || asked.to) {
    return widened(
      [asked.from ? yearStart(Number(asked.from)) : all.from, asked.to ? yearStart(Number(asked.to) + 1) : all.to],
      0.01,
      0.01,
    );
  }
  const spans = closed.filter((event) => event.shown && event.to - event.from < 800);
  const days = spans.map((event) => (event.from + event.to) / 2).sort((a, b) => a - b);
  if (days.length < 2) return { ...all };
  const whole = days[days.length - 1] - days[0];
  const held = Math.ceil((days.length * 2) / 3) - 1;
  let best = 0;
  for (let i = 0; i + held < days.length; i += 1)
    if (days[i + held] - days[i] < days[best + held] - days[best]) best = i;
  const dense = [days[best], days[best + held]];
  if (days.length >= 20 && dense[1] - dense[0] < whole / 3) return widened(dense, 0.04, 0.12);
  return widened([days[0], days[days.length - 1]], 0.04, 0.14);
}

function show(from, to, moved = true) {
  const least = 10;
  const longest = all.to - all.from;
  const length = clamp(to - from, Math.min(least, longest), longest);
  const middle = clamp((from + to) / 2, all.from + length / 2, all.to - length / 2);
  const scaled = !view || Math.abs(length - (view.to - view.from)) > 1e-6;
  view = { from: middle - length / 2, to: middle + length / 2, moved };
  if (scaled) stale = true;
  drawSoon();
  writeAddressSoon();
}

function zoom(factor, at = (view.from + view.to) / 2) {
  show(at - (at - view.from) * factor, at + (view.to - at) * factor);
}

function shift(share) {
  const by = (view.to - view.from) * share;
  show(view.from + by, view.to + by);
}

const UNITS = [
  [36525, "year", 100],
  [3652.5, "year", 10],
  [1826.25, "year", 5],
  [365.25, "year", 1],
  [91.3, "month", 3],
  [30.44, "month", 1],
  [7, "day", 7],
  [1, "day", 1],
];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

// Ticks at least `room` pixels apart: [day, words, true where a year begins].
function ticks(stretch, width, room) {
  const perDay = width / (stretch.to - stretch.from);
  const [, unit, step] = [...UNITS].reverse().find(([days]) => days * perDay >= room) || UNITS[0];
  const found = [];
  const first = toDate(stretch.from);
  let year = first.getUTCFullYear();
  if (unit === "year") {
    for (year -= ((year % step) + step) % step; ; year += step) {
      const day = yearStart(year);
      if (day > stretch.to) return found;
      found.push([day, String(year), true]);
    }
  }
  if (unit === "month") {
    for (let month = first.getUTCMonth() - (first.getUTCMonth() % step); ; month += step) {
      const day = Date.UTC(year, month) / DAY;
      if (day > stretch.to) return found;
      const date = toDate(day);
      const january = date.getUTCMonth() === 0;
      found.push([day, january ? String(date.getUTCFullYear()) : MONTHS[date.getUTCMonth()], january]);
    }
  }
  for (let day = Math.ceil((stretch.from - 4) / step) * step + (step === 7 ? 4 : 0); day <= stretch.to; day += step) {
    const date = toDate(day);
    found.push([day, `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`, false]);
  }
  return found;
}

function yearStart(year) {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / DAY;
}
