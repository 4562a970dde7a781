/**
 * Inputs: what the command line names (files, folders, patterns, `-`) -> reports and problems. The one place that opens
 * report files. It never throws: what can't be read is a named problem beside the others' reports.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { Problem, ProblemCode } from '../core/model/problems.ts';
import { decodeBytes } from '../input/encodings.ts';
import { readFields } from '../input/fields.ts';
import { isReportName, LARGEST_TEXT, largestInput, REPORT_ENDINGS_TOLD, readableSize } from '../input/limits.ts';
import { tooLarge } from '../input/plain.ts';
import { type Batch, gatherReadings, readInput, readReports } from '../input/read.ts';
import { failedReading, type Reading, type ReadOptions } from '../input/reports.ts';
import { type MetaTable, readTable, rowFits } from '../input/tables.ts';
import { layout } from '../languages/en/layout.ts';
import { attempt, byCodeUnit, entriesBelow, filesFitting, isPattern } from './folders.ts';

/** The options of every command that reads reports, as typed. */
export interface InputOptions {
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly role?: string | undefined;
  /** Path of a table with fields per file. */
  readonly meta?: string | undefined;
}

/** What was read, and what was wrong with it. */
export type ReadInputs = Batch;

/** Where `-` reads from. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

const CHUNK = 65_536;

/** Languages that can be compared so far. */
const LANGUAGES = ['en'] as const;

/** What the readers need of this program, whatever they read. */
const READING: ReadOptions = { sha256, layout, languages: LANGUAGES };

/** Reads everything named, in the order named; a folder's and a pattern's files by name. `stdin` is opened only for `-`. */
export async function readInputs(
  names: readonly string[],
  options: InputOptions = {},
  stdin: () => ByteStream = () => process.stdin,
): Promise<Batch> {
  const meta = options.meta === undefined ? null : readMeta(options.meta);
  const { published, outlet, role } = options;
  const defaults = readFields({ published, outlet, role }, 'options');
  const readOptions: ReadOptions = {
    ...READING,
    defaults: defaults.fields,
    ...(meta?.table && { table: meta.table }),
  };
  const expanded = await expandNames(names);
  const readings: Reading[] = [];
  for (const path of expanded.paths) readings.push(await readPath(path, readOptions, stdin));
  const batch = gatherReadings(readings);
  const unused = meta?.table ? unusedRows(meta.table, readings) : [];
  const problems = [
    ...defaults.problems,
    ...(meta?.problems ?? []),
    ...unused,
    ...expanded.problems,
    ...batch.problems,
  ];
  return { reports: batch.reports, problems };
}

/** How much is read where an agent, not the person at the machine, says what. */
export interface Room {
  /** Bytes of all files together. */
  readonly bytes: number;
  /** Records of one file. */
  readonly records: number;
}

/** Reads files found before, in their order, as far as there is room; each that is left out is a named problem. */
export async function readFound(
  paths: readonly string[],
  { published, role }: InputOptions,
  room: Room,
): Promise<Batch> {
  const defaults = readFields({ published, role }, 'options');
  const options: ReadOptions = { ...READING, defaults: defaults.fields, mostRecords: room.records };
  const readings: Reading[] = [];
  let left = room.bytes;
  for (const path of paths) {
    const bytes = readFile(path, Math.min(left, largestInput(path)));
    if (bytes instanceof Uint8Array) left -= bytes.length;
    readings.push(bytes instanceof Uint8Array ? await readInput(bytes, path, options) : noRoom(bytes, room, path));
  }
  const { reports, problems } = gatherReadings(readings);
  return { reports, problems: [...defaults.problems, ...problems] };
}

/** A file that was too large is so for what was read before it. */
function noRoom(reading: Reading, { bytes }: Room, path: string): Reading {
  if (reading.problems[0]?.code !== 'too-large') return reading;
  const detail = `With it the files named hold more than is read at once (${readableSize(bytes)}, of plain text ${readableSize(LARGEST_TEXT)} a file); name the reports of one event.`;
  return failedReading('too-large', detail, path);
}

/** Reads text or JSON that the caller has, as a file of the name `input` would be read; no file is opened. */
export function readGiven(bytes: Uint8Array, input: string): Batch {
  return gatherReadings([readReports(bytes, input, READING)]);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Expanded {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** Paths to read, each once, and what the names did not lead to. */
async function expandNames(names: readonly string[]): Promise<Expanded> {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const expanded = await expandName(name);
    for (const path of expanded.paths) paths.add(path);
    problems.push(...expanded.problems);
  }
  return { paths: [...paths], problems };
}

async function expandName(name: string): Promise<Expanded> {
  if (name === '-') return { paths: [name], problems: [] };
  const found = attempt(() => statSync(name));
  if ('value' in found) return found.value.isDirectory() ? expandFolder(name) : { paths: [name], problems: [] };
  if (isMissing(found.code) && isPattern(name)) return expandPattern(name);
  return { paths: [], problems: [fileProblem(found.code, name)] };
}

async function expandPattern(pattern: string): Promise<Expanded> {
  const paths = await filesFitting(pattern.replaceAll('\\', '/'));
  if (paths === null)
    return { paths: [], problems: [problem('not-found', 'Not a pattern that can be followed.', pattern)] };
  return { paths, problems: paths.length > 0 ? [] : [problem('not-found', 'No file fits this pattern.', pattern)] };
}

/** Every report file below a folder, hidden ones apart; a file named on the command line may have any ending. */
function expandFolder(folder: string): Expanded {
  const entries = [...entriesBelow(folder)];
  const paths = entries
    .filter(({ path, is }) => is === 'file' && isReportName(path))
    .map(({ path }) => path)
    .sort(byCodeUnit);
  const problems = entries.flatMap(({ path, code }) => (code === undefined ? [] : [fileProblem(code, path)]));
  if (paths.length > 0 || problems.length > 0) return { paths, problems };
  return { paths, problems: [problem('no-reports', `No ${REPORT_ENDINGS_TOLD} file in this folder.`, folder)] };
}

async function readPath(path: string, options: ReadOptions, stdin: () => ByteStream): Promise<Reading> {
  const bytes = await readBytes(path, largestInput(path), stdin);
  return bytes instanceof Uint8Array ? readInput(bytes, path, options) : bytes;
}

/** The bytes of a file or of standard input (`-`), or why there are none. */
export async function readBytes(path: string, limit: number, stdin: () => ByteStream): Promise<Uint8Array | Reading> {
  return path === '-' ? readStream(stdin(), limit) : readFile(path, limit);
}

/** A file's bytes, or why there are none. A file above the limit is not read at all, a pipe or device no further. */
export function readFile(path: string, limit: number): Uint8Array | Reading {
  const opened = attempt(() => openSync(path, 'r'));
  if ('code' in opened) return failedFile(opened.code, path);
  const read = attempt(() => readDescriptor(opened.value, fstatSync(opened.value), limit));
  attempt(() => closeSync(opened.value));
  if ('code' in read) return failedFile(read.code, path);
  return typeof read.value === 'number' ? tooLarge(read.value, limit, path) : read.value;
}

/** The bytes, or their number if that is above `limit`: for a pipe or device, as many as were seen by then. */
function readDescriptor(descriptor: number, stats: Stats, limit: number): Uint8Array | number {
  if (stats.isFile() && stats.size > limit) return stats.size;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    // one more than a file is said to hold, so that its end shows
    const chunk = new Uint8Array(stats.isFile() ? Math.max(1, stats.size + 1 - size) : CHUNK);
    const length = readSync(descriptor, chunk, 0, chunk.length, null);
    if (length === 0) return joinChunks(chunks, size);
    chunks.push(chunk.subarray(0, length));
    size += length;
    if (size > limit) return size;
  }
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function readStream(stdin: ByteStream, limit: number): Promise<Uint8Array | Reading> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stdin) {
      const chunk = typeof part === 'string' ? new TextEncoder().encode(part) : part;
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) return tooLarge(size, limit, '-');
    }
  } catch {
    return failedReading('unreadable', 'Standard input broke off; nothing of it was used.', '-');
  }
  return joinChunks(chunks, size);
}

function isMissing(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

function failedFile(code: string, path: string): Reading {
  return { found: [], problems: [fileProblem(code, path)] };
}

function fileProblem(code: string, path: string): Problem {
  if (isMissing(code)) return problem('not-found', 'No such file or folder; is the name right?', path);
  if (code === 'EACCES' || code === 'EPERM') return problem('unreadable', 'No permission to read it.', path);
  if (code === 'ELOOP') return problem('unreadable', 'A link that leads in a circle.', path);
  return problem('unreadable', `The system would not read it (${code}).`, path);
}

function problem(code: ProblemCode, detail: string, report: string): Problem {
  return { code, detail, report };
}

interface Meta {
  readonly table: MetaTable | null;
  readonly problems: readonly Problem[];
}

function readMeta(path: string): Meta {
  const bytes = readFile(path, LARGEST_TEXT);
  if (!(bytes instanceof Uint8Array)) return { table: null, problems: bytes.problems };
  const decoded = decodeBytes(bytes);
  if (decoded.is === 'binary') {
    return { table: null, problems: [problem('bad-table', 'Not a text; save the table as CSV (UTF-8).', path)] };
  }
  return readTable(decoded.text, path);
}

/** A problem for each row that no report was read for. */
function unusedRows(table: MetaTable, readings: readonly Reading[]): readonly Problem[] {
  const reports = readings.flatMap(reading => reading.found.map(found => found.report));
  return table.rows
    .filter(row => !reports.some(report => rowFits(row, report.input, report.id)))
    .map(row => {
      const name = row.file ?? row.fields.id ?? '';
      return problem('bad-table', `Line ${row.line}: no report was read for "${name}".`, table.input);
    });
}
