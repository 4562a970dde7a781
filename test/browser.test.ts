/** The pure door gives the same bytes in Chromium as in Node: reports, a recorded answer and the model in, pages and JSON out; in another language and time zone. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Found, launchBrowser } from './support/browser.ts';
import { ensureBuilt, ROOT } from './support/program.ts';

const EXAMPLE = 'examples/ferry';
const REPORTS = readdirSync(join(ROOT, EXAMPLE, 'reports')).sort();
const SITE = 'http://synoptic.test';

/**
 * What is run on both sides, as it stands: everything that can be printed of the example, with proposals and without. `load` gives the bytes of a file
 * of the checkout, `sha256` the hash of bytes: a browser has one only for pages of its own machine.
 */
const PROGRAM = `
export async function printAll(door, names, load, sha256) {
  const { english, createParser, gatherReadings, readReports, readProposals } = door;
  const options = { sha256, layout: english.layout, languages: [english.tag] };
  const readings = [];
  for (const name of names) readings.push(readReports(await load('${EXAMPLE}/reports/' + name), name, options));
  const { reports, problems } = gatherReadings(readings);
  const parser = createParser(await load('src/languages/en/syntax.model'), english.tokens);
  const text = new TextDecoder().decode(await load('${EXAMPLE}/proposals.json'));
  const whole = readProposals(text, { input: 'proposals.json' });
  const broken = readProposals('So: ' + text.slice(0, 9000).replaceAll('",', '"'), { input: 'broken.json', by: 'another' });
  const read = [...problems, ...whole.problems, ...broken.problems];
  const printed = { proposals: JSON.stringify(door.proposalsRecord(whole.proposals)) };
  for (const [name, answers] of [['alone', []], ['proposed', [whole.proposals]], ['several', [whole.proposals, broken.proposals]]]) {
    const comparison = door.compareWithProposals(reports, english, answers, { parser, problems: read });
    printed[name + ' json'] = JSON.stringify(door.comparisonRecord(comparison, { version: '0', withText: true }));
    for (const all of [false, true]) {
      const page = door.pageOf(comparison, { all, width: 80 });
      printed[name + ' page ' + all] = door.renderTerminal(page, { width: 80, paint: door.PLAIN });
      printed[name + ' markdown ' + all] = door.renderMarkdown(page);
    }
  }
  const draft = readReports(await load('${EXAMPLE}/draft.txt'), 'draft.txt', { ...options, defaults: { role: 'draft' } }).found[0].report;
  const annotations = door.annotateStory([...reports, draft], english, { parser });
  printed.annotations = annotations.map(each => JSON.stringify(door.annotationRecord(each, 'columns'))).join('\\n');
  printed.checked = JSON.stringify(door.checkDraft(annotations.at(-1), annotations.slice(0, -1), english.drafts));
  return printed;
}`;

type Printed = Readonly<Record<string, string>>;
type PrintAll = (
  door: unknown,
  names: readonly string[],
  load: (name: string) => Promise<Uint8Array>,
  sha256: (bytes: Uint8Array) => string,
) => Promise<Printed>;

/** What Node prints, and the hash of everything that was hashed, in order. */
async function inNode(): Promise<{ readonly printed: Printed; readonly hashes: readonly string[] }> {
  const hashes: string[] = [];
  const sha256 = (bytes: Uint8Array): string => {
    hashes.push(createHash('sha256').update(bytes).digest('hex'));
    return hashes.at(-1)!;
  };
  const { printAll } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(PROGRAM)}`)) as {
    readonly printAll: PrintAll;
  };
  const door = await import(/* @vite-ignore */ pathToFileURL(join(ROOT, 'dist', 'index.js')).href);
  const load = async (name: string): Promise<Uint8Array> => new Uint8Array(readFileSync(join(ROOT, name)));
  return { printed: await printAll(door, REPORTS, load, sha256), hashes };
}

/** Serves the checkout to a page, and the program; `asked` notes what else was asked for. */
async function serve(context: BrowserContext, asked: string[]): Promise<void> {
  await context.route('**/*', async route => {
    const url = new URL(route.request().url());
    const file = join(ROOT, url.pathname);
    if (url.pathname === '/')
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' });
    else if (url.pathname === '/program.js') await route.fulfill({ contentType: 'text/javascript', body: PROGRAM });
    else if (url.origin === SITE && existsSync(file)) await route.fulfill({ path: file });
    else {
      asked.push(url.href);
      await route.abort();
    }
  });
}

let found: Found = { why: 'not tried' };
let node: Awaited<ReturnType<typeof inNode>>;

beforeAll(async () => {
  ensureBuilt();
  node = await inNode();
  found = await launchBrowser();
}, 700_000);
afterAll(async () => {
  if ('browser' in found) await found.browser.close();
});

describe('Chromium prints what Node prints', () => {
  test.for([
    ['en-GB', 'Europe/London'],
    // where i has a capital of its own, and clocks are a quarter of an hour off
    ['tr-TR', 'Asia/Kathmandu'],
  ])('in %s, %s', { timeout: 120_000 }, async ([locale, timezoneId], context) => {
    if ('why' in found) {
      process.stderr.write(`not run: Chromium beside Node in ${locale}; ${found.why}\n`);
      return context.skip();
    }
    const asked: string[] = [];
    const browsing = await found.browser.newContext({ locale: locale!, timezoneId: timezoneId! });
    await serve(browsing, asked);
    const page = await browsing.newPage();
    await page.goto(`${SITE}/`);
    const printed = await page.evaluate(
      `(async () => {
        const [door, { printAll }] = [await import('/dist/index.js'), await import('/program.js')];
        const hashes = ${JSON.stringify(node.hashes)};
        const load = async name => new Uint8Array(await (await fetch('/' + name)).arrayBuffer());
        return printAll(door, ${JSON.stringify(REPORTS)}, load, () => hashes.shift());
      })()`,
    );
    await browsing.close();
    expect(asked).toEqual([]);
    const differing = Object.entries(node.printed).filter(([name, text]) => (printed as Printed)[name] !== text);
    expect(differing.map(([name]) => name)).toEqual([]);
    expect(Object.keys(printed as Printed)).toEqual(Object.keys(node.printed));
  });

  test('which is what it should be: pages with marks and without', () => {
    const { printed } = node;
    expect(printed['proposed page false']).toContain('◇ proposed by a made-up reader');
    expect(printed['alone page true']).not.toContain('◇');
    expect(printed['several page true']).toContain('another');
    expect(printed['several json']).toContain('"code":"proposals-cut"');
    expect(printed['annotations']!.split('\n')).toHaveLength(REPORTS.length + 1);
  });
});
