/** The screen with a hundred texts and three hundred findings: milliseconds from a key or a click to the next frame drawn, and from frame to frame while a text is scrolled. Made-up, seeded. */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Evidence, Finding } from '../src/core/model/comparison.ts';
import { loadScreenApp } from '../src/node/screen.ts';
import { renderScreen } from '../src/output/screen.ts';
import type { ComparisonRecord, ReportRecord } from '../src/output/wire.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { openScreen } from '../test/support/screens.ts';
import { median } from './processes.ts';

export const TEXTS = 100;
export const FINDINGS = 300;
const PARAGRAPHS = 14;
/** Texts that a finding has words of, at most. */
const MOST_IN_ONE = 12;
/** Milliseconds that the screen promises to need at most. */
export const MOST_INTERACTION = 100;

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function largeStory(): ComparisonRecord {
  const random = seeded(7);
  const pick = (most: number): number => Math.floor(random() * most);
  const reports = Array.from({ length: TEXTS }, (_, i) => reportOf(i, pick));
  const findings = Array.from({ length: FINDINGS }, (_, i) => findingOf(i, reports, pick));
  return {
    schema: 'synoptic.comparison/1',
    synoptic: '0',
    story: { title: 'Alder, Marlow: ferry', day: '2026-03-03', from: '2026-03-03', to: '2026-03-05' },
    coverage: {
      values: { read: 900, matched: 700 },
      quotations: { read: 0, matched: 0 },
      statements: { read: 0, matched: 0 },
    },
    reports,
    setAside: [],
    entities: [],
    points: [],
    findings,
    utterances: [],
    timeline: [],
    shared: { passages: [], credits: [], copies: [] },
    problems: [],
  };
}

function reportOf(i: number, pick: (most: number) => number): ReportRecord {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, p) =>
    Array.from(
      { length: 4 },
      () => `The harbour office counted ${pick(900)} people on quay ${pick(40)} at ${pick(24)} o’clock.`,
    )
      .join(' ')
      .concat(` ${p}`),
  );
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map(paragraph => {
    const block = { kind: 'paragraph' as const, start: at, end: at + paragraph.length };
    at += paragraph.length + 2;
    return block;
  });
  return {
    id: `text-${i}`,
    input: `text-${i}`,
    role: 'report',
    outlet: `Outlet ${i}`,
    url: null,
    headline: null,
    byline: null,
    published: '2026-03-04',
    publishedFrom: 'metadata',
    updated: null,
    zone: null,
    status: 'usable',
    embargoed: null,
    language: 'en',
    sha256: String(i).padStart(64, '0'),
    text,
    blocks,
    quotations: [],
  };
}

function findingOf(i: number, reports: readonly ReportRecord[], pick: (most: number) => number): Finding {
  const count = 2 + pick(MOST_IN_ONE - 1);
  const from = pick(reports.length);
  const evidence = Array.from({ length: count }, (_, k): Evidence => {
    const { id, text = '' } = reports[(from + k * 7) % reports.length]!;
    const all = [...text.matchAll(/\d+ people/g)];
    const { index, 0: exact } = all[pick(all.length)]!;
    return { report: id, start: index, end: index + exact.length, exact, prefix: '', suffix: '' };
  });
  const half = Math.ceil(evidence.length / 2);
  const isClash = i % 3 !== 0;
  return {
    id: `f-${i}`,
    kind: 'number',
    relation: isClash ? 'conflict' : 'agree',
    between: 'reports',
    severity: 'material',
    label: `People on quay ${i}: number`,
    group: null,
    voices: [],
    variants: (isClash ? [evidence.slice(0, half), evidence.slice(half)] : [evidence]).map((some, v) => ({
      value: { type: 'range', min: v, max: v, minOpen: false, maxOpen: false, unit: null, approximator: null },
      display: some[0]?.exact ?? '',
      evidence: some,
    })),
    silent: reports.slice(0, 20).map(({ id }) => ({ report: id, basis: 'searched' as const })),
    why: { rule: 'number', features: {}, measuredPrecision: null },
  };
}

export interface ScreenTimes {
  /** Milliseconds, the median of several, by what is done. */
  readonly interactions: Readonly<Record<string, number>>;
  /** Milliseconds between frames while scrolling: the median, and the slowest of twenty. */
  readonly frame: number;
  readonly slowFrame: number;
}

const ROUNDS = 7;
/** How often every view is opened in turn. */
const TOURS = 3;

/** What is drawn while nothing else is to be done is drawn: somebody has looked before the next key. */
const IDLE = `new Promise(resolve => {
  let before = -1;
  const look = () => {
    const now = document.querySelectorAll('.card').length;
    if (now === before) return resolve();
    before = now;
    setTimeout(() => requestIdleCallback(look), 50);
  };
  look();
})`;

/** Milliseconds from an event until the frame after it is drawn. */
async function timed(page: Page, action: string): Promise<number> {
  return page.evaluate(`new Promise(resolve => {
    const begun = performance.now();
    (() => { ${action} })();
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.now() - begun); channel.port2.postMessage(0); });
  })`);
}

/** Null where there is no browser. */
export async function timeScreen(file: string): Promise<ScreenTimes | { readonly why: string }> {
  const found = await launchBrowser();
  if ('why' in found) return found;
  const record = largeStory();
  writeFileSync(file, renderScreen(record, loadScreenApp('file'), { title: 'large', plain: '' }));
  const { page, faults, close } = await openScreen(found.browser, file);
  const key = (name: string): string =>
    `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', bubbles: true, cancelable: true }))`;
  const type = (words: string): string =>
    `const box = document.getElementById('search'); box.value = '${words}'; box.dispatchEvent(new Event('input', { bubbles: true }))`;
  const TOUR = ['matrix', 'read', 'quotations', 'timeline', 'who', 'overview'].map(
    (name, i): readonly [string, readonly string[]] => [`to ${name}`, [key(String(((i + 1) % 6) + 1))]],
  );
  const actions: readonly (readonly [string, readonly string[]])[] = [
    ['next finding', Array.from({ length: ROUNDS }, () => key('j'))],
    ['search as typed', ['q', 'qu', 'quay', 'quay 1', 'quay 12', 'quay 1', ''].map(type)],
    ...Array.from({ length: TOURS }, () => TOUR).flat(),
    [
      'a click on a finding',
      Array.from({ length: ROUNDS }, (_, i) => `document.querySelectorAll('.card h3 button')[${i * 9 + 3}].click()`),
    ],
    ['a filter', ['.filters button', '.filters button'].map(path => `document.querySelector('${path}').click()`)],
  ];
  const all = new Map<string, number[]>();
  for (const [name, steps] of actions) {
    const times = all.get(name) ?? [];
    all.set(name, times);
    for (const step of steps) {
      await page.evaluate(IDLE);
      times.push(await timed(page, step));
    }
  }
  const interactions = Object.fromEntries([...all].map(([name, times]) => [name, median(times)]));
  const frames = (await page.evaluate(`new Promise(resolve => {
    const times = [];
    let last = performance.now();
    let left = 90;
    const step = now => { times.push(now - last); last = now; scrollBy(0, 60); document.querySelector('.scroll')?.scrollBy(0, 30); if (left-- > 0) requestAnimationFrame(step); else resolve(times.slice(2)); };
    requestAnimationFrame(step);
  })`)) as readonly number[];
  await close();
  await found.browser.close();
  if (faults.length > 0) throw new Error(`the screen complained: ${faults[0]}`);
  const sorted = [...frames].sort((a, b) => a - b);
  return { interactions, frame: median(frames), slowFrame: sorted[Math.floor(sorted.length * 0.95)]! };
}
