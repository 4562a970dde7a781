/**
 * The manifest of a run: which program on which Node made which bytes of which bytes. In: what the run was given and gave. Out: the record. There is no clock in it
 * unless one is given, so the same run has the same manifest.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import type { ManifestRecord } from './wire.ts';

export interface ManifestParts {
  readonly version: string;
  /** `v20.19.0` */
  readonly node: string;
  readonly command: string;
  /** As typed, by long name. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly reports: readonly Report[];
  /** Files read: those of the reports, and a table of fields, proposals. */
  readonly files: ManifestRecord['files'];
  readonly problems: readonly Problem[];
  readonly outputs: ManifestRecord['outputs'];
  /** ISO 8601; absent: not told. */
  readonly made?: string;
}

/** Options that say where something is written, not what. */
const WHERE: ReadonlySet<string> = new Set(['manifest', 'manifestTime']);

export function manifestRecord(parts: ManifestParts): ManifestRecord {
  const { version, node, command, options, reports, files, problems, outputs, made } = parts;
  const given = Object.entries(options).filter(([name, value]) => value !== undefined && !WHERE.has(name));
  return {
    schema: 'synoptic.manifest/1',
    synoptic: version,
    node,
    ...(made === undefined ? {} : { made }),
    command,
    options: Object.fromEntries(
      given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, plain(value)]),
    ),
    inputs: reports.map(({ id, input, sha256 }) => ({ report: id, input, sha256 })),
    files,
    problems: problems.map(({ code, report }) => (report === undefined ? { code } : { code, report })),
    outputs,
  };
}

type Plain = ManifestRecord['options'][string];

function plain(value: unknown): Plain {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(each => withoutLogin(String(each))) : withoutLogin(String(value));
}

/** An address without the name and the password that may stand in it. */
function withoutLogin(value: string): string {
  return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/i, '$1');
}
