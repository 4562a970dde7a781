/** A running `synoptic view` for tests: the built program, asked over HTTP as a browser asks it, or as one that means ill would. */
import { type IncomingMessage, request } from 'node:http';
import { type RunOptions, start } from './program.ts';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export interface RunningView {
  /** As printed, with its key. */
  readonly address: string;
  readonly port: number;
  readonly ended: ReturnType<typeof start>['ended'];
  readonly said: () => string;
  readonly interrupt: () => void;
  /** Asks with nothing but what is given. */
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
  /** Asks as the page does: with the cookie, from its own origin. */
  readonly askAsPage: (path: string, asked?: Asked) => Promise<Answer>;
  /** The standing that first fits, of those told from now on. */
  readonly until: (fits: (standing: ToldStanding) => boolean) => Promise<ToldStanding>;
}

export interface ToldStanding {
  readonly number: number;
  readonly texts: number;
  readonly added: readonly { readonly id: number; readonly name: string; readonly texts: number }[];
  readonly problems: readonly { readonly of: string | null; readonly words: string }[];
}

const SLOWEST = 30_000;

/** `opens`: leaves `--no-open` out. */
export async function startView(
  args: readonly string[],
  { opens, ...options }: RunOptions & { readonly opens?: true } = {},
): Promise<RunningView> {
  const { child, ended, said } = start(['view', ...args, ...(opens ? [] : ['--no-open'])], options);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', data => resolve(String(data).trim()));
    void ended.then(({ code, stderr }) => reject(new Error(`it ended (${code}): ${stderr}`)));
  });
  const url = new URL(address);
  const port = Number(url.port);
  const ask: RunningView['ask'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', part => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on('error', reject);
      });
      asking.on('error', reject);
      asking.end(body);
    });
  const first = await ask(`${url.pathname}${url.search}`);
  const cookie = String(first.headers['set-cookie']?.[0]).split(';')[0]!;
  const own = { Cookie: cookie, Origin: url.origin };
  const askAsPage: RunningView['askAsPage'] = (path, asked = {}) =>
    ask(path, { ...asked, headers: { ...own, ...asked.headers } });
  const until: RunningView['until'] = fits =>
    new Promise((resolve, reject) => {
      const listening = request({ host: '127.0.0.1', port, path: '/events', headers: own }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', part => {
          text += part;
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) {
            const data = /^event: changed\ndata: (.*)$/.exec(event)?.[1];
            if (data === undefined) continue;
            const standing = JSON.parse(data) as ToldStanding;
            if (!fits(standing)) continue;
            clearTimeout(timer);
            listening.destroy();
            resolve(standing);
          }
        });
      });
      const timer = setTimeout(() => {
        listening.destroy();
        reject(new Error(`nothing that fits was told in time; said: ${said()}`));
      }, SLOWEST);
      listening.on('error', () => {});
      listening.end();
    });
  return { address, port, ended, said, interrupt: () => void child.kill('SIGINT'), ask, askAsPage, until };
}
