/**
 * A folder of exchanges: what was asked for -> what came, kept on disk to be looked at and used again. `index.jsonl` has a line for each exchange, the newest
 * last; bodies lie beside it as they came. What a server says goes into no path: a body's name is made of its host's letters and its hash.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Answer, headerOf, type Outcome } from './exchanges.ts';
import { FETCH_CODES, type FetchCode, type FetchFault, isFault, lasting } from './faults.ts';

const SCHEMA = 'synoptic.exchange/1';
const INDEX = 'index.jsonl';
const BODIES = 'bodies';

/** A line of the index. */
interface Line {
  readonly schema: typeof SCHEMA;
  readonly url: string;
  /** When it came: ISO 8601, UTC. */
  readonly at: string;
  readonly status?: number;
  readonly headers?: Answer['headers'];
  /** Of the body as it came, hexadecimal. */
  readonly sha256?: string;
  readonly bytes?: number;
  /** Where the body lies, from the folder; not there where it is empty. */
  readonly file?: string;
  /** Why nothing came. */
  readonly fault?: { readonly code: FetchCode; readonly detail: string };
}

export interface ExchangeFolder {
  /** What came of a URL the last time; null where nothing is kept of it. */
  readonly find: (url: string) => Outcome | null;
  /** Null, or why it could not be kept. */
  readonly keep: (url: string, outcome: Outcome) => string | null;
}

/** Opens a folder, which need not be there yet unless it must; or says why what is there can't be read. */
export function openFolder(folder: string, must?: 'there'): ExchangeFolder | { readonly wrong: string } {
  if (must === 'there' && !existsSync(join(folder, INDEX))) return { wrong: 'no response was ever kept there' };
  const read = readIndex(join(folder, INDEX));
  if ('wrong' in read) return read;
  const { lines } = read;
  const keep = (url: string, outcome: Outcome): string | null => {
    try {
      mkdirSync(join(folder, BODIES), { recursive: true, mode: 0o700 });
      const line = isFault(outcome) ? lineOfFault(url, outcome) : keepAnswer(folder, url, outcome);
      appendFileSync(join(folder, INDEX), `${read.isTorn() ? '\n' : ''}${JSON.stringify(line)}\n`, { mode: 0o600 });
      lines.set(url, line);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  return { keep, find: url => foundIn(folder, lines.get(url)) };
}

interface Index {
  readonly lines: Map<string, Line>;
  /** Whether the file ends within a line: its writer was stopped. Told once. */
  readonly isTorn: () => boolean;
}

function readIndex(path: string): Index | { readonly wrong: string } {
  const lines = new Map<string, Line>();
  if (!existsSync(path)) return { lines, isTorn: () => false };
  try {
    const text = readFileSync(path, 'utf8');
    for (const line of text.split('\n').flatMap(lineIn)) lines.set(line.url, line);
    let isTorn = text !== '' && !text.endsWith('\n');
    const tell = (): boolean => {
      const told = isTorn;
      isTorn = false;
      return told;
    };
    return { lines, isTorn: tell };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

/** The line, if it is whole and of this kind. */
function lineIn(text: string): readonly Line[] {
  try {
    const line = JSON.parse(text) as Partial<Line> | null;
    return line?.schema === SCHEMA && typeof line.url === 'string' ? [line as Line] : [];
  } catch {
    return [];
  }
}

function lineOfFault(url: string, { code, detail }: FetchFault): Line {
  return { schema: SCHEMA, url, at: new Date().toISOString(), fault: { code, detail } };
}

/** Writes the body first: a line never speaks of one that is not there. */
function keepAnswer(folder: string, url: string, answer: Answer): Line {
  const { status, headers, body } = answer;
  const sha256 = hashOf(body);
  const file = `${BODIES}/${bodyName(url, sha256, answer)}`;
  if (body.length > 0) writeWhole(join(folder, file), body);
  const line = {
    schema: SCHEMA,
    url,
    at: new Date().toISOString(),
    status,
    headers,
    sha256,
    bytes: body.length,
  } as const;
  return body.length > 0 ? { ...line, file } : line;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Endings by what the bytes are said to be, so that other programs open them. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:text\/html|application\/xhtml)/, '.html'],
  [/json/, '.json'],
  [/xml/, '.xml'],
  [/^application\/pdf/, '.pdf'],
  [/^text\/csv/, '.csv'],
  [/^text\//, '.txt'],
];
const CODED_ENDINGS: Readonly<Record<string, string>> = {
  gzip: '.gz',
  'x-gzip': '.gz',
  br: '.br',
  deflate: '.zz',
  zstd: '.zst',
};
/** Hexadecimal digits of the hash in a name: enough to tell a folder's bodies apart, few enough to read. */
const DIGITS = 16;

const LONGEST_HOST = 60;

/** `news.example-0123456789abcdef.html.gz`. */
function bodyName(url: string, sha256: string, answer: Answer): string {
  const letters = new URL(url).hostname.replace(/[^a-z\d.-]+/g, '-').replace(/^[.-]+/, '');
  const host = letters.slice(0, LONGEST_HOST) || 'host';
  const type = (headerOf(answer, 'content-type') ?? '').trim().toLowerCase();
  const ending = ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? '.bin';
  const coding = (headerOf(answer, 'content-encoding') ?? '').trim().toLowerCase();
  const coded = Object.hasOwn(CODED_ENDINGS, coding) ? CODED_ENDINGS[coding] : '';
  return `${host}-${sha256.slice(0, DIGITS)}${ending}${coded}`;
}

/** Whole or not at all: another run may be reading it. */
function writeWhole(place: string, bytes: Uint8Array): void {
  const part = `${place}.${process.pid}.part`;
  try {
    writeFileSync(part, bytes, { mode: 0o600 });
    renameSync(part, place);
  } finally {
    rmSync(part, { force: true });
  }
}

/** What a line tells of, if it is all there and as it came. */
function foundIn(folder: string, line: Line | undefined): Outcome | null {
  if (line === undefined) return null;
  const { fault, url, status, headers, sha256, file } = line;
  if (fault !== undefined) return FETCH_CODES.includes(fault.code) ? lasting(fault.code, String(fault.detail)) : null;
  if (typeof status !== 'number' || !Array.isArray(headers) || !headers.every(isPair)) return null;
  const body = file === undefined ? new Uint8Array() : bodyAt(folder, file);
  const damaged = lasting('fetch-offline', 'What is kept of it was changed since, or is gone; fetch it anew.');
  return body === null || hashOf(body) !== sha256 ? damaged : { url, status, headers, body };
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(part => typeof part === 'string');
}

/** Names that this file gives, and no other: an index may come from anybody. */
const BODY_NAME = /^bodies\/[a-z\d][a-z\d.-]*$/;
/** Bytes of a body that are read; above what is ever kept. */
const LARGEST_BODY = 64 * 1024 * 1024;

function bodyAt(folder: string, file: unknown): Uint8Array | null {
  if (typeof file !== 'string' || !BODY_NAME.test(file)) return null;
  try {
    const place = join(folder, file);
    const stats = statSync(place);
    return stats.isFile() && stats.size <= LARGEST_BODY ? readFileSync(place) : null;
  } catch {
    return null;
  }
}
