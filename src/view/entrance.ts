/**
 * Who may ask: only the page that this program opened. In: what a request tells of where it comes from. Out: whether it may, or why not. A page of the web can make
 * a browser ask this machine, under another name of it too, so a key is not enough: the name that was asked for and the page that asks are looked at as well.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A request, as far as it is looked at here; null where it does not tell. */
export interface Asking {
  readonly method: string;
  readonly path: string;
  /** The key in the address. */
  readonly key: string | null;
  readonly host: string | null;
  readonly origin: string | null;
  /** `Sec-Fetch-Site`: whether another site makes the browser ask. */
  readonly site: string | null;
  readonly cookies: string | null;
}

export interface Entrance {
  /** The key that stands in the address that is printed. */
  readonly key: string;
  /**
   * A key for the browser that this program opens. It stands among the arguments of a program, where others on this machine can see it: it opens until a browser has
   * come back with the cookie, and not for long. A page that was asked for twice before it came is thus not shut out.
   */
  readonly opening: () => string;
  /** The cookie that stands for the key from then on, as a header. */
  readonly cookie: string;
  /** Why a request is not answered; null if it is. */
  readonly whyClosed: (asking: Asking) => string | null;
}

const KEY_BYTES = 32;
/** Milliseconds that a browser has for its start. */
const LONGEST_OPENING = 120_000;
/** What browsers leave out of an address, and of what they say of it. */
const DEFAULT_PORT = 80;

/** `now`: milliseconds since whenever. */
export function openEntrance(
  port: number,
  random: () => string = randomKey,
  now: () => number = () => performance.now(),
): Entrance {
  const key = random();
  const session = random();
  let opening: { readonly key: string; readonly until: number } | null = null;
  // cookies are one machine's, whatever the port: two programs must not have the same
  const name = `synoptic-${port}`;
  const hosts = ['127.0.0.1', 'localhost'].flatMap(host => [
    `${host}:${port}`,
    ...(port === DEFAULT_PORT ? [host] : []),
  ]);
  const origins = hosts.map(host => `http://${host}`);
  const isKey = (given: string): boolean =>
    isSame(given, key) || (opening !== null && now() <= opening.until && isSame(given, opening.key));
  const hasCookie = (cookies: string): boolean =>
    cookies.split(/;\s*/).some(each => each.startsWith(`${name}=`) && isSame(each.slice(name.length + 1), session));
  const whyClosed = ({ method, path, key: given, host, origin, site, cookies }: Asking): string | null => {
    if (host === null || !hosts.includes(host)) return 'It was asked for under another name than 127.0.0.1.';
    if (origin !== null && !origins.includes(origin)) return 'Another page asks.';
    if (method !== 'GET' && origin === null) return 'It is not said which page asks.';
    const isPage = method === 'GET' && path === '/';
    if (!isPage && site !== null && site !== 'same-origin' && site !== 'none') return 'Another page asks.';
    if (cookies !== null && hasCookie(cookies)) {
      opening = null;
      return null;
    }
    if (isPage && given !== null && isKey(given)) return null;
    return 'The key is missing: open the address that `synoptic view` printed, all of it.';
  };
  return {
    key,
    opening: () => {
      opening = { key: random(), until: now() + LONGEST_OPENING };
      return opening.key;
    },
    cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    whyClosed,
  };
}

function randomKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Takes as long whatever is given. */
function isSame(given: string, known: string): boolean {
  const [a, b] = [given, known].map(text => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
