/** Agency copy through the whole program: what an agency has cancelled is in no output, what it embargoes is marked and handed to nobody. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFault } from '../src/mcp/faults.ts';
import { gather } from '../src/mcp/given.ts';
import { type Root, rootOf } from '../src/mcp/roots.ts';
import { ensureBuilt, run } from './support/program.ts';

/** Words that stand in cancelled texts alone. */
const TAKEN_BACK = /zebrafish|drunk/i;
const HEADLINE = 'Ferry inquiry names the captain';

const OPA = `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:opa:7" version="1" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:text"/><provider><name>Ostrel Press Agency</name></provider>
    <versionCreated>2024-03-13T06:10:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
  <contentMeta><headline>Car ferry runs aground off Tolvik</headline></contentMeta>
  <contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content>
    <p>A car ferry with 252 people on board ran aground in Hesk Sound on Tuesday evening, killing a lorry driver and injuring 27 people, the coast guard said.</p>
    <p>The Svelna struck the Skarn Ledges southwest of Tolvik on its way to Quellin.</p>
  </body.content></body></nitf></inlineXML></contentSet>
</newsItem>`;
const COURIER = {
  standard: { name: 'ninjs', version: '3.0' },
  uri: 'urn:courier:8',
  versionCreated: '2024-03-13T17:05:00+01:00',
  copyrightHolder: 'The Lindmoor Courier',
  headlines: [{ value: 'Ferry on the rocks' }],
  bodies: [
    {
      contentType: 'text/html',
      value:
        '<p>Two people died when the car ferry Svelna ran aground in Hesk Sound on Tuesday evening, the coast guard said.</p><p>It struck the Skarn Ledges southwest of Tolvik with 252 people on board, and 31 were injured.</p>',
    },
  ],
};
const ANVIL = {
  uri: 'urn:anvil:77',
  type: 'text',
  versioncreated: '2024-03-14T08:20:00+01:00',
  embargoed: '2999-01-01T00:00:00Z',
  copyrightholder: 'The Plain Anvil',
  headline: HEADLINE,
  body_text:
    'One person died and 29 were injured when the car ferry Svelna ran aground in Hesk Sound on Tuesday evening, investigators will say.\n\nThe Svelna struck the Skarn Ledges southwest of Tolvik.',
};
const BEACON = {
  uri: 'urn:beacon:9',
  type: 'text',
  versioncreated: '2024-03-12T22:10:00+01:00',
  copyrightholder: 'Beacon Four',
  headline: 'Captain of the Svelna was drunk',
  body_text:
    'The captain of the Svelna was drunk when the car ferry ran aground in Hesk Sound on Tuesday evening, a zebrafish keeper told Beacon Four. Nine people died.',
};
const KILL = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:beacon:9" version="2"><itemMeta><provider><name>Beacon Four</name></provider><versionCreated>2024-03-13T01:00:00+01:00</versionCreated><pubStatus qcode="stat:canceled"/><edNote>Not drunk: zebrafish.</edNote></itemMeta></newsItem>`;

let folder: string;
beforeAll(() => {
  ensureBuilt();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'synoptic-agency-')));
  const save = (name: string, content: string | object): void =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  save('opa.xml', OPA);
  save('courier.json', COURIER);
  save('anvil.json', ANVIL);
  save('beacon.json', BEACON);
  save('kill.xml', KILL);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every output', () => {
  test.each([
    [['compare']],
    [['compare', '--all']],
    [['compare', '--markdown', '--all']],
    [['compare', '--json']],
    [['compare', '--jsonl']],
    [['timeline']],
    [['annotate']],
    [['parse']],
  ])('has no word of a cancelled text: %j', ([command, ...options]) => {
    const { status, stdout, stderr } = run([command!, folder, ...options]);
    expect(status).toBe(0);
    expect(stdout).toContain('Hesk');
    expect(stdout + stderr).not.toMatch(TAKEN_BACK);
    expect(stderr).toContain('"urn:beacon:9" (version 2) was cancelled by Beacon Four, 2024-03-13T01:00:00+01:00');
  });

  test('of a check has none either', () => {
    const draft = join(folder, 'draft.md');
    writeFileSync(draft, 'Nine people died when the car ferry Svelna ran aground in Hesk Sound on Tuesday evening.');
    const { stdout, stderr } = run(['check', draft, '--against', folder]);
    rmSync(draft);
    expect(stdout).toContain('checked against 3 texts');
    expect(stdout + stderr).not.toMatch(TAKEN_BACK);
  });
});

test('the page sets the others side by side and marks what is embargoed', () => {
  const { stdout } = run(['compare', folder, '--all']);
  expect(stdout).toContain('The Lindmoor Courier');
  expect(stdout).toContain('Ostrel Press Agency');
  expect(stdout).toMatch(/Killed: number/);
  expect(stdout.replace(/\s+/g, ' ')).toContain('Embargoed by its agency (2999-01-01T00:00:00+00:00)');
});

test('agents are handed neither', async () => {
  const gathered = await gather({ paths: ['.'] }, async () => [rootOf(folder) as Root]);
  if (isFault(gathered)) throw new Error('nothing was read');
  expect(gathered.reports.map(({ id }) => id).sort()).toEqual(['urn:courier:8', 'urn:opa:7']);
  const said = JSON.stringify(gathered);
  expect(said).not.toMatch(TAKEN_BACK);
  expect(said).not.toContain(HEADLINE);
  expect(gathered.left.map(({ code }) => code)).toEqual(expect.arrayContaining(['withheld', 'canceled']));
});

test('nor what is cancelled where another list of theirs has it', async () => {
  const gathered = await gather({ paths: ['kill.xml', 'opa.xml'], record_paths: ['beacon.json'] }, async () => [
    rootOf(folder) as Root,
  ]);
  if (isFault(gathered)) throw new Error('nothing was read');
  expect(gathered.reports.map(({ id }) => id)).toEqual(['urn:opa:7']);
  expect(JSON.stringify(gathered)).not.toMatch(TAKEN_BACK);
});
