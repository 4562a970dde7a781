import { expect, it } from 'vitest';
import { layout } from '../languages/en/layout.ts';
import { findEmbargo } from './embargoes.ts';
import { readInput } from './read.ts';

it.each([
  ['EMBARGOED UNTIL 14 March 2024, 06:00 GMT', '2024-03-14T06:00'],
  ['*** STRICTLY EMBARGOED UNTIL 00.01 HRS GMT THURSDAY 14 MARCH 2024 ***', '2024-03-14T00:01'],
  ['Embargo: 14 March 2024, 6 a.m. ET', '2024-03-14T06:00'],
  ['NOT FOR PUBLICATION BEFORE 0600 GMT, 14 March 2024', '2024-03-14T06:00'],
  ['Under embargo until noon on March 14, 2024', '2024-03-14T12:00'],
  ['EMBARGOED UNTIL:\n14 March 2024', '2024-03-14'],
  ['Embargoed copy: 2024-03-14T06:00:00Z', '2024-03-14T06:00'],
  ['Embargoed until 06:00 GMT on Thursday', null],
])('reads an embargo in the first lines: %j', (words, until) => {
  const told = findEmbargo(`Marlow Harbour Office\n\n${words}\n\nTwo ferries collided off Marlow.`);
  expect(told).not.toBeNull();
  expect(told?.until?.published ?? null).toBe(until);
});

it.each([
  'Embargo on grain is lifted',
  'Arms embargo: council votes on 14 March 2024',
  'EMBARGO: none',
  'Embargo to end on 12 March 2027, ministers say',
  'Embargo until 12 March 2024 on fish agreed',
  'Embargo: how one word came to mean two things',
  'Embargo for 30 days, then talks',
  'EMBARGO\nShips wait at the port on 12 March 2027',
  'Not for publication before 12 March 2030, the memo said, was stamped on the file.',
  'The embargo until 14 March 2024 was lifted, the harbour office said.',
])('takes no other words for one: %j', words => {
  expect(findEmbargo(`${words}\n\nTwo ferries collided off Marlow.`)).toBeNull();
});

const options = { sha256: () => '', layout, languages: ['en'] };
const TEXT = 'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.';

it.each([
  ['EMBARGOED UNTIL 14 March 2024, 06:00 GMT', '2024-03-14T06:00+00:00'],
  ['EMBARGOED UNTIL THE SPEECH', null],
])('holds a plain text to it, or says that it can’t: %j', async (line, embargoed) => {
  const { found } = await readInput(new TextEncoder().encode(`${line}\n\n${TEXT}`), 'release.txt', options);
  expect(found[0]?.report.embargoed).toBe(embargoed);
  // the day on which it ends is not that of publication
  expect(found[0]?.report.published).toBeNull();
  expect(found[0]?.problems.map(({ code }) => code)).toEqual(['embargoed']);
});

it.each([
  ['release.txt', '89504e470d0a1a0a0000000d', 'A picture (PNG)'],
  ['release.html', 'ffd8ffe000104a464946', 'A picture (JPEG)'],
])('calls what is under the name %s what it is', async (name, bytes, what) => {
  const { problems } = await readInput(new Uint8Array(Buffer.from(bytes, 'hex')), name, options);
  expect(problems).toMatchObject([{ code: 'binary' }]);
  expect(problems[0]?.detail).toContain(what);
});
