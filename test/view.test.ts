/** `synoptic view` as its users meet it: the built program, real requests, files that change, and a browser. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Found, launchBrowser } from './support/browser.ts';
import { DRAFT, ensureBuilt, ensureScreenBuilt, REPORTS, ROOT, run } from './support/program.ts';
import { type RunningView, startView } from './support/views.ts';
import { paragraph, wordOf } from './support/word.ts';

const PASTE = `# The Gull, 13 March 2024

The ferry Svelna ran aground off Tolvik on Monday night. Eleven people died, the coastguard said on Tuesday.

# The Orrery, 14 March 2024

The ferry Svelna ran aground off Tolvik on Monday night. Nine people died, the coastguard said on Tuesday.
`;
const THIRD = `GULLHAVEN, March 14, 2024 - The ferry Svelna ran aground off Tolvik on Monday night. Twelve people died, the coastguard said on Wednesday.
`;

let folder: string;
let view: RunningView;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  ensureBuilt();
  ensureScreenBuilt();
}, 240_000);
afterEach(async () => {
  view?.interrupt();
  await view?.ended;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

function reportsFolder(): string {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-view-'));
  mkdirSync(at('reports'));
  for (const name of readdirSync(REPORTS)) copyFileSync(join(REPORTS, name), join(at('reports'), name));
  return at('reports');
}

/** A Word document that takes longer to read than a plain text, and no longer to compare. */
function slowDocument(words: string, runs = 20_000): Uint8Array {
  return wordOf(`${paragraph(words)}<w:p>${'<w:r/>'.repeat(runs)}</w:p>`);
}

interface Told {
  readonly problem?: string;
  readonly added?: readonly { readonly id: number; readonly name: string; readonly texts: number }[];
}

function told(text: string): Told {
  return JSON.parse(text) as Told;
}

describe('what is served', () => {
  test('the page with the comparison, in one file that asks its own program alone', async () => {
    view = await startView([REPORTS]);
    const { number, texts } = await view.until(standing => standing.texts > 0);
    expect([number, texts]).toEqual([1, readdirSync(REPORTS).length]);
    const page = await view.askAsPage('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<meta name="synoptic-live" content="1">');
    const policy = String(page.headers['content-security-policy']);
    for (const part of ["default-src 'none'", "connect-src 'self'", "form-action 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(String(page.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict$/);
    const { status, text, headers } = await view.askAsPage('/comparison');
    expect([status, headers['synoptic-number']]).toEqual([200, '1']);
    expect(JSON.parse(text)).toEqual(JSON.parse(run(['compare', REPORTS, '--json']).stdout));
  });

  test('the saved file asks nobody', () => {
    const { stdout } = run(['compare', REPORTS, '--html', '-']);
    expect(stdout.includes('<!doctype html>')).toBe(true);
    // the app has the words for pages that it writes
    const page = stdout.replace(/<script>.*?<\/script>/gs, '');
    expect(['connect-src', '<meta name="synoptic-live"'].filter(words => page.includes(words))).toEqual([]);
  });

  test('nothing named: an empty page, and no comparison yet', async () => {
    view = await startView([]);
    const page = await view.askAsPage('/');
    expect([page.status, page.text.includes('id="comparison">null<')]).toEqual([200, true]);
    expect((await view.askAsPage('/comparison')).status).toBe(404);
  });

  test('Ctrl-C ends it, at once and well', async () => {
    view = await startView([REPORTS]);
    void view.until(() => false).catch(() => {});
    view.interrupt();
    const { code, stdout, stderr } = await view.ended;
    expect([code, stdout.trim()]).toEqual([0, view.address]);
    expect(stderr).toBe('synoptic: serving this machine alone; Ctrl-C ends it\n');
  });

  test('a port in use, and one that is none', async () => {
    const taken = createServer();
    const port = await new Promise<number>(resolve =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    );
    const { status, stderr, stdout } = run(['view', REPORTS, '--no-open', '--port', String(port)]);
    await new Promise(done => taken.close(done));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`port ${port} is in use`);
    expect(stderr).toContain('--port');
    for (const wrong of ['70000', '-1', 'x', '80.5'])
      expect(run(['view', '--no-open', `--port=${wrong}`]).stderr).toContain('is no port');
  });

  test('what can’t be read is told, in the page and on standard error, and the rest is compared', async () => {
    const reports = reportsFolder();
    writeFileSync(join(reports, 'empty.txt'), ' ');
    view = await startView([reports]);
    const { problems, texts } = await view.until(standing => standing.texts > 0);
    expect(texts).toBe(readdirSync(REPORTS).length);
    expect(problems).toEqual([expect.objectContaining({ of: join(reports, 'empty.txt') })]);
    expect(view.said()).toContain('empty.txt');
  });
});

describe('who is answered', () => {
  test('nobody without the key, another name, another origin', async () => {
    view = await startView([REPORTS]);
    const { port } = view;
    const { search } = new URL(view.address);
    const refused: readonly (readonly [string, Parameters<RunningView['ask']>[1]?])[] = [
      ['/'],
      ['/?key='],
      [`/?key=${'a'.repeat(43)}`],
      [`/comparison${search}`],
      ['/events'],
      [`/${search}`, { headers: { Host: `rebound.example:${port}` } }],
      [`/${search}`, { headers: { Host: `127.0.0.1:${port + 1}` } }],
      ['/paste', { method: 'POST', body: PASTE, headers: { Origin: `http://127.0.0.1:${port}` } }],
    ];
    for (const [path, asked] of refused) expect((await view.ask(path, asked)).status, path).toBe(403);
    for (const headers of [
      { Origin: 'https://gull.example' },
      { Origin: 'null' },
      { Host: 'rebound.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      const { status, text } = await view.askAsPage('/paste', { method: 'POST', body: PASTE, headers });
      expect([status, typeof told(text).problem]).toEqual([403, 'string']);
    }
    expect((await view.ask(`/${search}`, { headers: { Host: `localhost:${port}` } })).status).toBe(200);
    expect((await view.askAsPage('/nothing')).status).toBe(404);
    expect((await view.askAsPage('/', { method: 'PUT' })).status).toBe(404);
  });

  test('without the key one page is as the other, whether there is such a page or not', async () => {
    view = await startView([REPORTS]);
    const paths = ['/', '//', '//gull.example/', '/nothing', '/comparison', '/reports/1', '/events', '*', 'http://x/'];
    const answers = await Promise.all(paths.map(path => view.ask(path)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(403);
    for (const path of ['//', '//gull.example/', '*', 'http://x/'])
      expect(await view.askAsPage(path), path).toMatchObject({ status: 404 });
  });
});

/** Where a browser is opened by a program of this name on the path. */
describe.runIf(process.platform === 'linux')('the browser that is opened by itself', () => {
  test('has a key of its own, which is void once a browser has come back; the printed address is not', async () => {
    reportsFolder();
    mkdirSync(at('bin'));
    const opener = `#!/bin/sh\necho "$1" > ${at('asked')}.part && mv ${at('asked')}.part ${at('asked')}\n`;
    writeFileSync(at('bin/xdg-open'), opener, { mode: 0o755 });
    const env = { PATH: `${at('bin')}${delimiter}${process.env['PATH'] ?? ''}` };
    view = await startView([at('reports')], { opens: true, env });
    await expect.poll(() => existsSync(at('asked')), { timeout: 10_000 }).toBe(true);
    const opening = new URL(readFileSync(at('asked'), 'utf8').trim());
    expect(opening.search).not.toBe(new URL(view.address).search);
    // before it came the browser may ask again
    for (const status of [200, 200]) expect((await view.ask(`/${opening.search}`)).status).toBe(status);
    expect((await view.askAsPage('/')).status).toBe(200);
    expect((await view.ask(`/${opening.search}`)).status).toBe(403);
    expect((await view.askAsPage(`/${opening.search}`)).status).toBe(200);
    expect((await view.ask(`/${new URL(view.address).search}`)).status).toBe(200);
  });
});

describe('what is handed over', () => {
  test('a file dropped appears, and goes again', async () => {
    view = await startView([REPORTS]);
    const before = await view.until(standing => standing.texts > 0);
    const { status, text } = await view.askAsPage('/reports?name=gullhaven.txt', { method: 'POST', body: THIRD });
    expect(status).toBe(201);
    const [added] = told(text).added!;
    expect(added).toMatchObject({ name: 'gullhaven.txt', texts: 1 });
    const now = await view.until(standing => standing.texts === before.texts + 1);
    expect(now.number).toBe(before.number + 1);
    expect(now.added).toEqual([added]);
    expect((await view.askAsPage('/comparison')).text).toContain('"id":"gullhaven"');
    expect((await view.askAsPage(`/reports/${added!.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await view.until(standing => standing.texts === before.texts)).added).toEqual([]);
    expect((await view.askAsPage(`/reports/${added!.id}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('several at once are kept and compared in the order in which they came, not as they were read', async () => {
    view = await startView([]);
    const post = (name: string, body: string | Uint8Array) =>
      view.askAsPage(`/reports?name=${name}`, { method: 'POST', body });
    const sentence = 'The ferry Svelna ran aground off Tolvik on Monday night.';
    // so far apart that they come in this order, and are read together
    const first = post('note.docx', slowDocument(sentence, 200_000));
    await new Promise(resolve => setTimeout(resolve, 100));
    const answers = await Promise.all([first, post('note.txt', THIRD)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { added } = await view.until(({ texts }) => texts === 2);
    expect(added.map(({ name }) => name)).toEqual(['note.docx', 'note.txt']);
    // of two of one name the first has it
    const { reports } = JSON.parse((await view.askAsPage('/comparison')).text) as {
      readonly reports: readonly { readonly id: string; readonly text: string }[];
    };
    expect(reports.find(({ id }) => id === 'note')!.text).toContain(sentence);
  });

  test('of what is handed over together all but the last says that more follow; it is compared once', async () => {
    view = await startView([]);
    for (const more of ['&more', '&more', '&more', '']) {
      const path = `/reports?name=gullhaven.txt${more}`;
      expect((await view.askAsPage(path, { method: 'POST', body: `${THIRD}${Math.random()}` })).status).toBe(201);
    }
    expect((await view.until(({ texts }) => texts > 0)).texts).toBe(4);
    // the last is never told: it is waited for, not for long
    await view.askAsPage('/reports?name=last.txt&more', { method: 'POST', body: THIRD });
    expect(await view.until(({ texts }) => texts === 5)).toMatchObject({ number: 2 });
  });

  test('no more than 200 are kept, however they come', async () => {
    view = await startView([]);
    const post = (i: number, body: string | Uint8Array, more: string) =>
      view.askAsPage(`/reports?name=${i}.${typeof body === 'string' ? 'txt' : 'docx'}${more}`, {
        method: 'POST',
        body,
      });
    for (let i = 0; i < 198; i++) await post(i, `Report ${i} of the harbour. It was dark in the sound.`, '&more');
    const documents = Array.from({ length: 6 }, (_, i) => slowDocument(`Report ${i} of the quay. It was light there.`));
    const answers = await Promise.all(documents.map((document, i) => post(200 + i, document, '&more')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422, 422]);
    expect(answers.find(({ status }) => status === 422)!.text).toContain('More than 200 are not kept');
  });

  test('a paste of two reports, and then of one without a head', async () => {
    view = await startView([]);
    const { status, text } = await view.askAsPage('/paste', { method: 'POST', body: PASTE });
    expect([status, told(text).added![0]!.texts]).toEqual([201, 2]);
    await view.until(standing => standing.texts === 2);
    await view.askAsPage('/paste', { method: 'POST', body: THIRD });
    await view.until(standing => standing.texts === 3);
    const comparison = JSON.parse((await view.askAsPage('/comparison')).text) as {
      readonly reports: readonly { readonly outlet: string | null }[];
    };
    expect(comparison.reports.map(({ outlet }) => outlet)).toEqual(['The Gull', 'The Orrery', null]);
  });

  test('links keep to the rules of the command line', async () => {
    view = await startView([]);
    const body = `http://127.0.0.1:${view.port}/\nhttp://localhost/2\n`;
    const { status, text } = await view.askAsPage('/paste', { method: 'POST', body });
    expect(status).toBe(422);
    expect(told(text).problem).toContain('nothing was asked there');
    const many = Array.from({ length: 31 }, (_, i) => `https://gull.example/${i}`).join('\n');
    expect((await view.askAsPage('/paste', { method: 'POST', body: many })).status).toBe(413);
  });

  test('a hostile name is a name', async () => {
    view = await startView([]);
    for (const name of [
      '../../../../etc/passwd',
      '<script>alert(1)</script>.txt',
      '\u202egnp.txt',
      'https://gull.example/',
      '-',
    ]) {
      const path = `/reports?name=${encodeURIComponent(name)}`;
      const { status, text } = await view.askAsPage(path, { method: 'POST', body: THIRD });
      expect(status, name).toBe(201);
      expect(told(text).added![0]!.name).not.toMatch(/[/\u202e]/);
    }
    await view.until(standing => standing.texts === 5);
    const { text } = await view.askAsPage('/');
    expect(text).not.toContain('<script>alert');
    expect((await view.askAsPage('/reports', { method: 'POST', body: THIRD })).status).toBe(201);
  });

  test('what is no report is refused in words: nothing, a picture, 60 MB', async () => {
    view = await startView([]);
    const cases = [
      ['nothing.txt', '', 422, /white space|nothing/i],
      [
        'a.png',
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
        422,
        /picture|image|text/i,
      ],
      ['large.pdf', new Uint8Array(60 * 2 ** 20), 413, /larger than what is read of one \(50 MB\)/],
      ['large.txt', new Uint8Array(6 * 2 ** 20), 413, /5 MB/],
    ] as const;
    for (const [name, body, code, words] of cases) {
      const { status, text } = await view.askAsPage(`/reports?name=${name}`, { method: 'POST', body });
      expect(status, name).toBe(code);
      expect(told(text).problem).toMatch(words);
    }
    expect((await view.askAsPage('/comparison')).status).toBe(404);
    expect((await view.askAsPage('/')).status).toBe(200);
  });

  test('a draft is checked against the texts that are there', async () => {
    view = await startView([REPORTS]);
    await view.until(standing => standing.texts > 0);
    const body = readFileSync(DRAFT);
    const { status, text } = await view.askAsPage('/check', { method: 'POST', body });
    expect(status).toBe(200);
    const own = JSON.parse(run(['check', DRAFT, '--against', REPORTS, '--json']).stdout) as { items: object[] };
    const verdicts = (items: readonly object[]) => items.map(item => (item as { verdict: string }).verdict);
    expect(verdicts((JSON.parse(text) as { items: object[] }).items)).toEqual(verdicts(own.items));
    expect((await view.askAsPage('/check', { method: 'POST', body: ' ' })).status).toBe(422);
  });
});

describe('files that change', () => {
  test('are read again: a sentence, a new file, one that is gone', async () => {
    const reports = reportsFolder();
    view = await startView([reports]);
    const first = await view.until(standing => standing.texts > 0);
    const flotsam = join(reports, 'flotsam.txt');
    writeFileSync(flotsam, `${readFileSync(flotsam, 'utf8')}\nA seventh buoy was found at Gullhaven.\n`);
    await view.until(standing => standing.number > first.number);
    expect((await view.askAsPage('/comparison')).text).toContain('A seventh buoy');
    writeFileSync(join(reports, 'third.txt'), THIRD);
    await view.until(standing => standing.texts === first.texts + 1);
    rmSync(flotsam);
    await view.until(standing => standing.texts === first.texts);
  });

  test('the folder goes, which is said, and comes again', async () => {
    const reports = reportsFolder();
    view = await startView([reports]);
    await view.until(standing => standing.texts > 0);
    rmSync(reports, { recursive: true });
    const gone = await view.until(({ texts, problems }) => texts === 0 && problems.length > 0);
    expect(gone.problems[0]!.of).toBe(reports);
    mkdirSync(reports);
    writeFileSync(join(reports, 'third.txt'), THIRD);
    expect(await view.until(({ texts }) => texts === 1)).toMatchObject({ problems: [] });
  });

  test('a file written again as it was is no newer comparison', async () => {
    const reports = reportsFolder();
    view = await startView([reports]);
    const first = await view.until(standing => standing.texts > 0);
    const flotsam = join(reports, 'flotsam.txt');
    writeFileSync(flotsam, readFileSync(flotsam));
    writeFileSync(join(reports, 'third.txt'), THIRD);
    const next = await view.until(standing => standing.texts === first.texts + 1);
    expect(next.number).toBe(first.number + 1);
  });
});

/** What compares ends of what the file `end` names. */
function endedWhile(): Record<string, string> {
  const ended = join(ROOT, 'test', 'support', 'ended-thread.cjs');
  return { NODE_OPTIONS: `--require ${ended}`, END_WHILE: at('end') };
}

describe('when what compares has ended', () => {
  test('it is said, what is there stays, and the next change is compared with what was handed over', async () => {
    const reports = reportsFolder();
    view = await startView([reports], { env: endedWhile() });
    const first = await view.until(({ texts }) => texts > 0);
    await view.askAsPage('/reports?name=gullhaven.txt', { method: 'POST', body: THIRD });
    const before = await view.until(({ texts }) => texts === first.texts + 1);
    writeFileSync(at('end'), 'compare');
    const flotsam = join(reports, 'flotsam.txt');
    writeFileSync(flotsam, `${readFileSync(flotsam, 'utf8')}\nA seventh buoy was found at Gullhaven.\n`);
    const broken = await view.until(({ problems }) => problems.length > 0);
    const words =
      'It could not be compared: what reads and compares has ended (a test ended it); the next change starts it again.';
    expect(broken).toEqual({ ...before, problems: [{ of: null, words }] });
    await expect.poll(() => view.said()).toContain(words);
    expect((await view.askAsPage('/comparison')).headers['synoptic-number']).toBe(String(before.number));
    rmSync(at('end'));
    writeFileSync(flotsam, `${readFileSync(flotsam, 'utf8')}\nAn eighth buoy was found at Gullhaven.\n`);
    const after = await view.until(({ number }) => number > before.number);
    expect(after).toMatchObject({ texts: before.texts, added: before.added, problems: [] });
    const { text } = await view.askAsPage('/comparison');
    for (const there of ['An eighth buoy', '"id":"gullhaven"']) expect(text).toContain(there);
    expect((await view.askAsPage(`/reports/${before.added[0]!.id}`, { method: 'DELETE' })).status).toBe(200);
    await view.until(({ texts }) => texts === first.texts);
  });

  test('by something handed over, or a draft: who asked hears it, and may go on', async () => {
    view = await startView([reportsFolder()], { env: endedWhile() });
    const { texts } = await view.until(standing => standing.texts > 0);
    writeFileSync(at('end'), 'take check');
    const asked = { method: 'POST', body: THIRD };
    for (const path of ['/reports?name=gullhaven.txt', '/check']) {
      const { status, text } = await view.askAsPage(path, asked);
      expect([status, told(text).problem]).toEqual([500, expect.stringContaining('has ended (a test ended it)')]);
    }
    rmSync(at('end'));
    expect((await view.askAsPage('/check', asked)).status).toBe(200);
    expect((await view.askAsPage('/reports?name=gullhaven.txt', asked)).status).toBe(201);
    await view.until(standing => standing.texts === texts + 1);
  });
});

describe('in Chromium', () => {
  let found: Found = { why: 'not tried' };
  let context: BrowserContext;
  let faults: string[];

  beforeAll(async () => {
    found = await launchBrowser();
  }, 600_000);
  afterEach(() => context?.close());
  afterAll(async () => {
    if ('browser' in found) await found.browser.close();
  });

  async function open(): Promise<Page | null> {
    if ('why' in found) {
      process.stderr.write(`not run: the served screen; ${found.why}\n`);
      return null;
    }
    context = await found.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    faults = [];
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', error => faults.push(error.message));
    await page.goto(view.address);
    return page;
  }

  /** Drops files as a person would: the browser hands over their bytes. */
  async function drop(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    const bytes = Object.entries(files).map(([name, body]) => [name, Buffer.from(body).toString('base64')]);
    await page.evaluate(`{
      const transfer = new DataTransfer();
      for (const [name, body] of ${JSON.stringify(bytes)})
        transfer.items.add(new File([Uint8Array.from(atob(body), unit => unit.charCodeAt(0))], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }`);
  }

  async function paste(page: Page, text: string): Promise<void> {
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }`);
  }

  /** Waits until all is read and the line says so. */
  async function standsAt(page: Page, words: string): Promise<void> {
    await page
      .locator('.live .line')
      .and(page.getByText(words, { exact: true }))
      .waitFor();
  }

  test('the finding chosen, the words asked for and the marks stay when a file is read again', async context_ => {
    const reports = reportsFolder();
    view = await startView([reports]);
    await view.until(standing => standing.texts > 0);
    const page = await open();
    if (page === null) return context_.skip();
    expect(new URL(page.url()).search).toBe('');
    await page.locator('article.card h3 button').nth(1).click();
    const chosen = page.locator('article.card.chosen');
    const label = await chosen.locator('h3').innerText();
    await page.fill('#search', 'rocks');
    await page.locator('#search').focus();
    // what stands there now goes when the newer comparison takes its place
    await page.evaluate(`document.querySelector('.overview').classList.add('older')`);
    const flotsam = join(reports, 'flotsam.txt');
    writeFileSync(flotsam, `It was dark in the sound.\n\n${readFileSync(flotsam, 'utf8')}`);
    await page.locator('.older').waitFor({ state: 'detached' });
    await standsAt(page, `${readdirSync(reports).length} texts`);
    expect(await chosen.locator('h3').innerText()).toBe(label);
    expect(await page.inputValue('#search')).toBe('rocks');
    expect(await page.evaluate('document.activeElement?.id')).toBe('search');
    expect(faults).toEqual([]);
  });

  test('what a desk decided, and a note half typed, stay when a text changes', async context_ => {
    const reports = reportsFolder();
    view = await startView([reports]);
    await view.until(standing => standing.texts > 0);
    const page = await open();
    if (page === null) return context_.skip();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.keyboard.type('ring the harbour');
    await page.evaluate(`document.querySelector('.overview').classList.add('older')`);
    const flotsam = join(reports, 'flotsam.txt');
    writeFileSync(flotsam, `${readFileSync(flotsam, 'utf8')}\n\nIt was dark in the sound.\n`);
    await page.locator('.older').waitFor({ state: 'detached' });
    expect(await page.locator('section.review').innerText()).toContain('1 settled');
    expect(await page.inputValue('article.card.chosen textarea')).toBe('ring the harbour');
    expect(faults).toEqual([]);
  });

  test('an empty page takes a paste, a file, and tells what it can’t take', async context_ => {
    view = await startView([]);
    const page = await open();
    if (page === null) return context_.skip();
    await page.getByRole('heading', { name: 'Drop files here, paste a text or a link' }).waitFor();
    await paste(page, PASTE);
    await standsAt(page, '2 texts');
    await page.getByRole('heading', { level: 1, name: /Svelna|Tolvik/ }).waitFor();
    await drop(page, { 'gullhaven.txt': THIRD });
    await standsAt(page, '3 texts');
    await drop(page, { 'empty.txt': ' ' });
    await page.locator('.live .problems').getByText('empty.txt').waitFor();
    await page.getByRole('button', { name: 'Put away' }).click();
    // few words may be anything that lay there: they are shown first
    await paste(page, 'The ferry sank.');
    expect(await page.inputValue('#add-text')).toBe('The ferry sank.');
    await page.getByRole('button', { name: 'take out gullhaven.txt' }).click();
    await page.keyboard.press('Escape');
    await standsAt(page, '2 texts');
    // what is refused is an answer of a page that asks wrongly: the browser notes it
    expect(faults.filter(fault => !fault.includes('422'))).toEqual([]);
  });

  test('many files dropped at once are compared once, in the order in which they were dropped', async context_ => {
    view = await startView([]);
    const page = await open();
    if (page === null) return context_.skip();
    const words = (i: number): string =>
      `The ferry Svelna ran aground off Tolvik. ${i + 2} people died, a clerk said. `;
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) =>
        i % 4 === 0 ? [`${12 - i}.docx`, slowDocument(words(i))] : [`${12 - i}.txt`, words(i)],
      ),
    );
    await drop(page, files);
    await standsAt(page, '12 texts');
    const { number, added } = await view.until(({ texts }) => texts > 0);
    expect(added.map(({ name }) => name)).toEqual(Object.keys(files));
    expect(number).toBe(1);
    expect(faults).toEqual([]);
  });

  /** A browser that is told to run by itself takes every page for one that is seen. */
  async function turn(page: Page, hidden: boolean): Promise<void> {
    await page.evaluate(`{
      Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
      document.dispatchEvent(new Event('visibilitychange'));
    }`);
  }

  test('nine pages at once: those behind others keep no connection, and catch up when they are seen', async context_ => {
    const reports = reportsFolder();
    view = await startView([reports]);
    const { texts } = await view.until(standing => standing.texts > 0);
    const first = await open();
    if (first === null) return context_.skip();
    await standsAt(first, `${texts} texts`);
    let page = first;
    for (let i = 0; i < 8; i++) {
      await turn(page, true);
      page = await context.newPage();
      await page.goto(`http://127.0.0.1:${view.port}/`, { timeout: 10_000 });
      await standsAt(page, `${texts} texts`);
    }
    for (const each of [first, page]) await each.evaluate(`document.querySelector('.overview').classList.add('older')`);
    writeFileSync(join(reports, 'third.txt'), THIRD);
    await page.locator('.older').waitFor({ state: 'detached' });
    await standsAt(page, `${texts + 1} texts`);
    expect(await first.locator('.live .line').innerText()).toBe(`${texts} texts`);
    await turn(page, true);
    await turn(first, false);
    await first.locator('.older').waitFor({ state: 'detached' });
    await standsAt(first, `${texts + 1} texts`);
    expect(faults).toEqual([]);
  });

  test('when what compares has ended the page says so, and shows the next change', async context_ => {
    const reports = reportsFolder();
    view = await startView([reports], { env: endedWhile() });
    const { texts } = await view.until(standing => standing.texts > 0);
    const page = await open();
    if (page === null) return context_.skip();
    writeFileSync(at('end'), 'compare');
    writeFileSync(join(reports, 'third.txt'), THIRD);
    await page.getByRole('button', { name: '1 problem' }).click();
    await page.locator('.live .problems').getByText('has ended (a test ended it)').waitFor();
    expect(await page.locator('article.card').count()).toBeGreaterThan(0);
    rmSync(at('end'));
    writeFileSync(join(reports, 'third.txt'), `${THIRD}It was dark in the sound.\n`);
    await standsAt(page, `${texts + 1} texts`);
    expect(await page.locator('.live .problems').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a comparison that can’t be shown is told, and the next one is shown', async context_ => {
    const reports = reportsFolder();
    view = await startView([reports]);
    const { texts } = await view.until(standing => standing.texts > 0);
    const page = await open();
    if (page === null) return context_.skip();
    await standsAt(page, `${texts} texts`);
    const next = String((await view.until(() => true)).number + 1);
    await page.route('**/comparison', route => route.fulfill({ json: {}, headers: { 'Synoptic-Number': next } }));
    writeFileSync(join(reports, 'third.txt'), THIRD);
    await page.locator('.live .problems').getByText('The newer comparison can’t be shown').waitFor();
    expect(await page.locator('article.card').count()).toBeGreaterThan(0);
    await page.unroute('**/comparison');
    await page.evaluate(`document.querySelector('.overview').classList.add('older')`);
    rmSync(join(reports, 'flotsam.txt'));
    await page.locator('.older').waitFor({ state: 'detached' });
    await standsAt(page, `${texts} texts`);
    expect(faults).toEqual([]);
  });

  test('a draft is checked beside the texts', async context_ => {
    view = await startView([REPORTS]);
    await view.until(standing => standing.texts > 0);
    const page = await open();
    if (page === null) return context_.skip();
    await page.getByRole('button', { name: 'Check a draft' }).click();
    await page.fill('#check-draft', readFileSync(DRAFT, 'utf8'));
    await page.locator('button.check').click();
    await page.getByRole('heading', { name: /NOT AS IN THE TEXTS/ }).waitFor();
    await page.locator('.check-panel .there button').first().click();
    await page.locator('article.text').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('when the program has ended the page says so, and stays', async context_ => {
    view = await startView([REPORTS]);
    await view.until(standing => standing.texts > 0);
    const page = await open();
    if (page === null) return context_.skip();
    view.interrupt();
    await view.ended;
    await page.getByText('synoptic view has ended').waitFor();
    expect(await page.locator('article.card').count()).toBeGreaterThan(0);
  });
});
