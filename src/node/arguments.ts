/** What a caller of `synoptic/node` passed -> the inputs and options it stands for. Wrong arguments are the caller's fault: a TypeError that says which. */
import { fileURLToPath } from 'node:url';
import type { InputOptions } from './inputs.ts';

/** A `URL` of a file, or of a web page; named by what is used of it, so that the types ask for no other package's. */
export interface FileUrl {
  readonly href: string;
  readonly protocol: string;
}

/** A file, a folder, a pattern, a web address, `-` for standard input, or a `URL` of a file or a page; or a list of them. */
export type Inputs = string | FileUrl | readonly (string | FileUrl)[];

/** Options that say something of the inputs, and how web addresses are read, by name; those of `InputOptions`. */
const STATED = ['published', 'outlet', 'role', 'meta', 'fetchCache', 'save', 'offline'] as const;
const SWITCHES = ['allowPrivate'] as const;
const ROLES = ['report', 'draft', 'record'];

/** The names in `inputs`; at least one. */
export function namesOf(inputs: Inputs, what: string): readonly string[] {
  const list: readonly unknown[] = Array.isArray(inputs) ? inputs : [inputs];
  if (list.length === 0) throw new TypeError(`${what}: give one path or more; the list is empty`);
  return list.map(input => nameOf(input, what));
}

function nameOf(input: unknown, what: string): string {
  if (typeof input === 'string' && input !== '') return input;
  if (input instanceof URL && input.protocol === 'file:') return fileURLToPath(input.href);
  if (input instanceof URL && /^https?:$/.test(input.protocol)) return input.href;
  const expected = 'a path, a pattern, a web address or a file: URL, or a list of them';
  throw new TypeError(`${what}: expected ${expected}; found ${typeOf(input)}`);
}

/** Holds the names of `options` against those known: a name spelled wrong would be passed over in silence. */
export function checkOptions(options: unknown, known: readonly string[], what: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`${what}: expected an object of options; found ${typeOf(options)}`);
  }
  const unknown = Object.keys(options).filter(name => !known.includes(name) && !isStated(name));
  if (unknown.length > 0) {
    throw new TypeError(
      `${what}: no option ${unknown.join(', ')}; there are ${[...known, ...STATED, ...SWITCHES].join(', ')}`,
    );
  }
}

function isStated(name: string): boolean {
  return ([...STATED, ...SWITCHES] as readonly string[]).includes(name);
}

/** The options that say something of the inputs and of how they are read. */
export function statedOptions(options: InputOptions, what: string): InputOptions {
  for (const name of STATED) {
    const value: unknown = options[name];
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
      throw new TypeError(`${what}: option ${name} must be a string with something in it; found ${typeOf(value)}`);
    }
  }
  const { published, outlet, role, meta, fetchCache, save, offline } = options;
  if (save !== undefined && offline !== undefined)
    throw new TypeError(
      `${what}: options save and offline can’t be used together: nothing is fetched that could be saved`,
    );
  if (role !== undefined && !ROLES.includes(role)) {
    throw new TypeError(`${what}: option role must be one of ${ROLES.join(', ')}; found ${role}`);
  }
  const allowPrivate = switchOf(options.allowPrivate, 'allowPrivate', what);
  return { published, outlet, role, meta, fetchCache, save, offline, allowPrivate };
}

/** A switch that is on or off. */
export function switchOf(value: unknown, name: string, what: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  throw new TypeError(`${what}: option ${name} must be true or false; found ${typeOf(value)}`);
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (value === '') return 'an empty string';
  if (value instanceof URL) return `the URL ${value.href}`;
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
