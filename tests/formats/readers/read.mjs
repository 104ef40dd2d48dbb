// Reads a file as the program that it is made for does, and prints what that understood as JSON.
// node read.mjs mermaid|markwhen|timelinejs FILE
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
for (const name of ['DOMParser', 'getComputedStyle', 'XMLHttpRequest', 'Element', 'Event']) globalThis[name] = window[name];

async function mermaid(text) {
  const { default: library } = await import('mermaid');
  await library.parse(text);
  const { db } = await library.mermaidAPI.getDiagramFromText(text);
  return { title: db.getCommonDb().getDiagramTitle(), sections: db.getSections(), tasks: db.getTasks() };
}

async function markwhen(text) {
  const { parse } = await import('@markwhen/parser');
  const read = parse(text);
  const flat = (node, path) =>
    'children' in node ? node.children.flatMap((child) => flat(child, node.title ? [...path, node.title] : path)) : [[path, node]];
  const events = flat(read.events, []).map(([path, event]) => ({
    path,
    from: event.dateRangeIso.fromDateTimeIso,
    to: event.dateRangeIso.toDateTimeIso,
    text: event.firstLine.restTrimmed,
    tags: event.tags,
    lines: event.supplemental.map((block) => [block.type, block.raw]),
    oddities: [event.id, event.percent, event.completed, event.recurrence, ...Object.keys(event.properties)].filter(
      (odd) => odd !== undefined && odd !== null),
  }));
  return { header: read.header, messages: read.parseMessages, events };
}

async function timelinejs(text) {
  register('./resolve.mjs', import.meta.url);
  const { TimelineConfig } = await import('@knight-lab/timelinejs/src/js/core/TimelineConfig.js');
  console.log = () => {};
  const config = new TimelineConfig(JSON.parse(text));
  config.validate();
  const events = config.events.map((event) => ({
    id: event.unique_id,
    start: event.start_date.data.date_obj,
    end: event.end_date?.data.date_obj,
    display: event.display_date,
    group: event.group,
    headline: event.text.headline,
    text: event.text.text,
  }));
  return { errors: config.messages.errors.map(String), events };
}

const [, , name, file] = process.argv;
const read = await { mermaid, markwhen, timelinejs }[name](readFileSync(file, 'utf8'));
process.stdout.write(JSON.stringify(read));
