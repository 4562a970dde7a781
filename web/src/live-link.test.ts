import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent } from './live.ts';
import { openLink } from './live-link.ts';

/** A line as the browser has it, as far as it is used. */
class Line extends EventTarget {
  isOpen = true;
  constructor() {
    super();
    lines.push(this);
  }
  close(): void {
    this.isOpen = false;
  }
  say(type: string, data: object): void {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
  }
}

let lines: Line[];
let page: EventTarget & { hidden: boolean };
beforeEach(() => {
  lines = [];
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('EventSource', Line);
  vi.stubGlobal('document', page);
});
afterEach(() => void vi.unstubAllGlobals());

function turn(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

test('a page behind another keeps no line; seen again it hears what stands then', () => {
  const heard: LiveEvent[] = [];
  openLink(event => void heard.push(event));
  turn(true);
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([false]);
  turn(false);
  turn(false);
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  lines[1]!.say('changed', { number: 7, texts: 2 });
  expect(heard).toEqual([{ is: 'changed', standing: { number: 7, texts: 2, added: [], problems: [] } }]);
});

test('a page that opens behind another has no line until it is seen', () => {
  page.hidden = true;
  openLink(() => {});
  expect(lines).toEqual([]);
  turn(false);
  expect(lines).toHaveLength(1);
});

test('files go one after another, in their order; of all but the last it is said that more follow', async () => {
  const asked: string[] = [];
  let underWay = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    expect(++underWay).toBe(1);
    await new Promise(resolve => setTimeout(resolve, 5));
    underWay--;
    asked.push(path);
    return Response.json({ added: [] }, { status: 201 });
  });
  await openLink(() => {}).files(['c.txt', 'a.txt', 'b.txt'].map(name => new File(['words'], name)));
  expect(asked).toEqual(['/reports?name=c.txt&more', '/reports?name=a.txt&more', '/reports?name=b.txt']);
});
