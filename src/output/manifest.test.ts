/** A manifest says what was used, in one order, without the time or what opens a door. */
import { expect, test } from 'vitest';
import { manifestRecord } from './manifest.ts';

const PARTS = { version: '1.2.3', node: 'v20', command: 'compare', reports: [], files: [], problems: [], outputs: [] };

test('options in one order, those not given and where the manifest goes left out', () => {
  const { options } = manifestRecord({
    ...PARTS,
    options: {
      meta: 'm.csv',
      all: true,
      csv: undefined,
      proposals: ['b', 'a'],
      manifest: 'x.json',
      manifestTime: true,
    },
  });
  expect(JSON.stringify(options)).toBe('{"all":true,"meta":"m.csv","proposals":["b","a"]}');
});

test.each([
  ['https://me:secret@api.example.com/v1', 'https://api.example.com/v1'],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
  ['mail@example.com', 'mail@example.com'],
])('%s', (reader, told) => {
  expect(manifestRecord({ ...PARTS, options: { reader } }).options).toEqual({ reader: told });
});

test('no time unless it is given', () => {
  expect(manifestRecord({ ...PARTS, options: {} })).not.toHaveProperty('made');
  expect(manifestRecord({ ...PARTS, options: {}, made: '2025-01-01T00:00:00Z' }).made).toBe('2025-01-01T00:00:00Z');
});
