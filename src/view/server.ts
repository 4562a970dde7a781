/**
 * Serves the screen on this machine alone. In: what is named, a port, who hears of it. Out: an address, or why there is none. Pages hear of every newer comparison;
 * files that change are read again, and so is all when something is handed over or taken out. Every fault is an answer with words.
 */
import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readableSize } from '../input/limits.ts';
import { attempt } from '../node/folders.ts';
import { filesNamed } from '../node/inputs.ts';
import { loadScreenApp } from '../node/screen.ts';
import { screenPolicy } from '../output/screen.ts';
import type { Added, Bench, BenchSettings, Kept, Taken, Told } from './bench.ts';
import { benchInThread } from './bench-thread.ts';
import { bodyOf } from './bodies.ts';
import { keepComparing } from './comparing.ts';
import { emptyPage } from './empty-page.ts';
import { openEntrance } from './entrance.ts';
import { type Handed, handedName, LARGEST_PASTE, largestHanded, linksIn, MOST_LINKS } from './handed.ts';
import { eventText, makeListeners } from './listeners.ts';
import { HOST, listenOn, type NoView } from './listening.ts';
import { ALLOWED } from './served.ts';
import { watchFiles } from './watching.ts';

export interface ViewOptions {
  readonly settings: BenchSettings;
  /** 0: one that is free. */
  readonly port: number;
  /** Hears what was wrong with inputs, each once. */
  readonly told: (problem: Told) => void;
}

export interface View {
  /** With its key. */
  readonly address: string;
  /** The same with the key for the browser that this program opens. */
  readonly opening: () => string;
  readonly end: () => Promise<void>;
}

export async function openView({ settings, port, told }: ViewOptions): Promise<View | NoView> {
  const app = loadScreenApp('served');
  const server = await listenOn(port, why => told({ of: null, words: `A page could not be let in: ${why}.` }));
  if ('why' in server) return server;
  const own = (server.address() as AddressInfo).port;
  const entrance = openEntrance(own);
  const listeners = makeListeners();

  let doing: string | null = null;
  const tell = (words: string): void => {
    doing = words;
    listeners.send('reading', { words });
  };
  const thread = benchInThread(settings, tell);
  const bench: Bench = thread ?? (await import('./bench.ts')).openBench(settings, tell);

  const { meta } = settings.options;
  const files = (): Promise<readonly string[]> =>
    filesNamed([...settings.names, ...settings.proposals, ...(meta === undefined ? [] : [meta])].filter(isNamed));
  let unseen: Told | null = null;
  const watch = watchFiles(files, settings.names.filter(isFolder), {
    changed: () => comparing.read(),
    blind: why => {
      unseen = why === null ? null : { of: null, words: `Whether files change can’t be seen: ${why}.` };
      if (unseen !== null) told(unseen);
    },
  });
  const comparing = keepComparing({
    bench,
    before: () => {
      tell('reading');
      return watch.know();
    },
    told,
    rested: () => {
      doing = null;
      listeners.send('changed', standingNow());
    },
  });
  /** Everything handed over so far had a number of its own. */
  let last = 0;
  /** What of it is kept, in its order. */
  let added: readonly Added[] = [];
  /** What stands, as pages hear of it. */
  const standingNow = (): object => ({
    number: comparing.standing()?.number ?? 0,
    texts: comparing.standing()?.texts ?? 0,
    added,
    problems: [...comparing.problems(), ...(unseen === null ? [] : [unseen])],
  });
  const take = async (handed: Handed): Promise<Taken> => {
    const taken = await bench.take(++last, handed);
    if (taken.kept === null) return taken;
    added = [...added, addedOf(taken.kept)].sort((a, b) => a.id - b.id);
    comparing.add();
    return taken;
  };
  const takeAll = async (response: ServerResponse, handed: readonly Handed[]): Promise<void> => {
    const all = await Promise.all(handed.map(take));
    const taken = all.flatMap(({ kept }) => (kept === null ? [] : [addedOf(kept)]));
    const problems = all.flatMap(each => each.problems);
    if (taken.length > 0) return answer(response, 201, { added: taken, problems });
    const words = problems.map(({ of, words }) => (of === null ? words : `${of}: ${words}`)).join(' ');
    answer(response, 422, { problem: words === '' ? 'There is no report in it.' : words, problems });
  };

  const routes: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => unknown>> = {
    'GET /': (_, response) => {
      response.setHeader('Set-Cookie', entrance.cookie);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(comparing.standing()?.page ?? emptyPage(app));
    },
    'GET /events': (_, response) => {
      response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
      listeners.add(response);
      // a page that was hidden may have missed that something is over
      response.write(eventText('changed', standingNow()));
      if (doing !== null) response.write(eventText('reading', { words: doing }));
    },
    'GET /comparison': (_, response) => {
      const standing = comparing.standing();
      if (standing?.json == null) return answer(response, 404, { problem: 'There is no text yet.' });
      response.setHeader('Synoptic-Number', standing.number);
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(standing.json);
    },
    'POST /reports': async (request, response, url) => {
      const name = handedName(url.searchParams.get('name') ?? '');
      const largest = largestHanded(name);
      comparing.wait();
      try {
        const bytes = await bodyOf(request, largest);
        if (bytes === null) return answer(response, 413, { problem: tooLarge(name, largest) });
        await takeAll(response, [{ is: 'file', name, bytes }]);
      } finally {
        comparing.settle(url.searchParams.has('more'));
      }
    },
    'POST /paste': async (request, response) => {
      const bytes = await bodyOf(request, LARGEST_PASTE);
      if (bytes === null) return answer(response, 413, { problem: tooLarge('the paste', LARGEST_PASTE) });
      const links = linksIn(new TextDecoder().decode(bytes));
      if (links !== null && links.length > MOST_LINKS)
        return answer(response, 413, {
          problem: `More than ${MOST_LINKS} addresses at once are not read; give fewer.`,
        });
      try {
        const handed = links?.map(address => ({ is: 'link', address }) as const);
        await takeAll(response, handed ?? [{ is: 'file', name: `pasted-${++pastes}`, bytes }]);
      } finally {
        comparing.settle(false);
      }
    },
    'POST /check': async (request, response) => {
      const bytes = await bodyOf(request, LARGEST_PASTE);
      if (bytes === null) return answer(response, 413, { problem: tooLarge('the draft', LARGEST_PASTE) });
      const { record, problems } = await bench.check(bytes);
      comparing.rest();
      if (record !== null) return answer(response, 200, record);
      answer(response, 422, { problem: problems.map(({ words }) => words).join(' '), problems });
    },
    'DELETE /reports': async (_, response, url) => {
      const id = Number(url.pathname.split('/')[2]);
      added = added.filter(each => each.id !== id);
      if (!(await bench.release(id)))
        return answer(response, 404, { problem: 'There is nothing of this number; was it taken out already?' });
      comparing.read();
      answer(response, 200, {});
    },
    'GET /favicon.ico': (_, response) => {
      response.statusCode = 204;
      response.end();
    },
  };
  let pastes = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = targetOf(request.url ?? '');
    const method = request.method ?? '';
    const why = entrance.whyClosed({
      method,
      path: url.pathname,
      key: url.searchParams.get('key'),
      host: request.headers.host ?? null,
      origin: request.headers.origin ?? null,
      site: headerOf(request, 'sec-fetch-site'),
      cookies: request.headers.cookie ?? null,
    });
    if (why !== null) {
      // nothing of it is read
      response.setHeader('Connection', 'close');
      return answer(response, 403, { problem: why });
    }
    const path = method === 'DELETE' ? url.pathname.replace(/\/\d{1,9}$/, '') : url.pathname;
    const route = routes[`${method} ${path}`];
    if (route === undefined) return answer(response, 404, { problem: 'There is nothing here.' });
    await route(request, response, url);
  };
  const headers: Readonly<Record<string, string>> = {
    'Content-Security-Policy': `${screenPolicy(app, ALLOWED)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  server.on('request', (request, response) => {
    serve(request, response).catch((error: Error) => {
      comparing.rest();
      if (response.headersSent) return response.destroy();
      answer(response, 500, { problem: `It could not be done: ${error.message}.` });
    });
  });
  if (settings.names.length > 0) comparing.read();
  const at = (key: string): string => `http://${HOST}:${own}/?key=${key}`;
  const end = async (): Promise<void> => {
    comparing.end();
    watch.end();
    listeners.end();
    server.close();
    server.closeAllConnections();
    // it may be waiting for a disk that does not answer
    await Promise.race([thread?.end(), new Promise(resolve => setTimeout(resolve, LONGEST_END).unref())]);
  };
  return { address: at(entrance.key), opening: () => at(entrance.opening()), end };
}

/** Milliseconds that the thread which reads is waited for at the end. */
const LONGEST_END = 1000;

function answer(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(`${JSON.stringify(body)}\n`);
}

/** What is asked for. It begins behind the machine's name, which it can't say itself: `//` would be one. What is no path is no page here. */
function targetOf(target: string): URL {
  return new URL(target.startsWith('/') ? `http://${HOST}${target}` : `http://${HOST}/${encodeURIComponent(target)}`);
}

function addedOf({ id, name, texts }: Kept): Added {
  return { id, name, texts };
}

function tooLarge(name: string, largest: number): string {
  return `${name} is larger than what is read of one (${readableSize(largest)}); is it the right file?`;
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function isNamed(name: string): boolean {
  return name !== '-';
}

function isFolder(name: string): boolean {
  const stats = attempt(() => statSync(name));
  return 'value' in stats && stats.value.isDirectory();
}
