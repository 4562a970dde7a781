import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { AGENCY_FILES, scoreAgency } from './agency.ts';

const SHARED = process.env['SYNOPTIC_SHARED'] ?? resolve(import.meta.dirname, '..', '..', 'shared');
const missing = AGENCY_FILES.filter(path => !existsSync(join(SHARED, path)));

test('every file of the standards is read or refused as it must be', async () => {
  if (missing.length > 0) {
    process.stderr.write(`not run: agency copy, no ${missing.join(', ')} in ${SHARED}\n`);
    return;
  }
  const { metrics, misses } = await scoreAgency(SHARED);
  expect(misses).toEqual([]);
  expect(metrics.map(({ id, value }) => [id, value])).toEqual([
    ['agency.ninjsRead', 1],
    ['agency.ninjsRefused', 1],
    ['agency.newsml', 1],
  ]);
});
