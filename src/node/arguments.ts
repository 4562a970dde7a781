/** What a caller of `synoptic/node` passed -> the inputs and options it stands for. Wrong arguments are the caller's fault: a TypeError that says which. */
import { fileURLToPath } from 'node:url';
import type { InputOptions } from './inputs.ts';

/** A `URL` of a file; named by what is used of it, so that the types ask for no other package's. */
export interface FileUrl {
  readonly href: string;
  readonly protocol: string;
}

/** A file, a folder, a pattern, `-` for standard input, or a `file:` URL; or a list of them. */
export type Inputs = string | FileUrl | readonly (string | FileUrl)[];

/** Options that say something of the inputs, by name; those of `InputOptions`. */
const STATED = ['published', 'outlet', 'role', 'meta'] as const;
const ROLES = ['report', 'draft', 'record'];

/** The names in `inputs`; at least one. */
export function namesOf(inputs: Inputs, what: string): readonly string[] {
  const list: readonly unknown[] = Array.isArray(inputs) ? inputs : [inputs];
  if (list.length === 0) throw new TypeError(`${what}: give one path or more; the list is empty`);
  return list.map(input => nameOf(input, what));
}

function nameOf(input: unknown, what: string): string {
  if (typeof input === 'string' && input !== '') return input;
  if (isFileUrl(input)) return fileURLToPath(input.href);
  throw new TypeError(`${what}: expected a path, a pattern or a file: URL, or a list of them; found ${typeOf(input)}`);
}

function isFileUrl(input: unknown): input is FileUrl {
  return input instanceof URL && input.protocol === 'file:';
}

/** Holds the names of `options` against those known: a name spelled wrong would be passed over in silence. */
export function checkOptions(options: unknown, known: readonly string[], what: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`${what}: expected an object of options; found ${typeOf(options)}`);
  }
  const unknown = Object.keys(options).filter(name => !known.includes(name) && !isStated(name));
  if (unknown.length > 0) {
    throw new TypeError(`${what}: no option ${unknown.join(', ')}; there are ${[...known, ...STATED].join(', ')}`);
  }
}

function isStated(name: string): boolean {
  return (STATED as readonly string[]).includes(name);
}

/** The options that say something of the inputs, each a string. */
export function statedOptions(options: InputOptions, what: string): InputOptions {
  for (const name of STATED) {
    const value: unknown = options[name];
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
      throw new TypeError(`${what}: option ${name} must be a string with something in it; found ${typeOf(value)}`);
    }
  }
  const { published, outlet, role, meta } = options;
  if (role !== undefined && !ROLES.includes(role)) {
    throw new TypeError(`${what}: option role must be one of ${ROLES.join(', ')}; found ${role}`);
  }
  return { published, outlet, role, meta };
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
