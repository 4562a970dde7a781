/** Versions in the wire shape. */
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import type { VersionStep } from '../core/model/versions.ts';
import type { VersionsRecord } from './wire.ts';

/** `versions`: earliest first. */
export function versionsRecord(
  versions: readonly Report[],
  steps: readonly VersionStep[],
  problems: readonly Problem[],
  version: string,
): VersionsRecord {
  return {
    schema: 'synoptic.versions/1',
    synoptic: version,
    versions: versions.map(({ id, input, outlet, url, headline, published, updated, zone, sha256 }) => ({
      id,
      input,
      outlet,
      url,
      headline,
      published,
      updated,
      zone,
      sha256,
    })),
    steps,
    problems,
  };
}
