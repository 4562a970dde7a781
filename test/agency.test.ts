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
  expect(stdout.replace(/\s+/g, ' ')).toContain('Embargoed (2999-01-01T00:00:00+00:00)');
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

describe('whatever side a cancellation or an embargo comes from', () => {
  const SECRET = /xyzzyquote|sorel/i;
  const SAID =
    'A car ferry ran aground in Hesk Sound on Tuesday evening. "XYZZYQUOTE is what we heard," said Anna Sorel.';
  const V1 = { uri: 'urn:veska:1', version: '1', pubstatus: 'usable', versioncreated: '2024-03-12T08:00:00Z' };
  const files: Readonly<Record<string, string | object>> = {
    'v1.json': { ...V1, headline: 'Heard on board', body_text: SAID },
    'v2.json': { ...V1, version: '2', pubstatus: 'canceled' },
    'later.json': {
      ...V1,
      version: '2',
      versioncreated: '2024-03-12T09:00:00Z',
      embargoed: '2999-01-01',
      body_text: `${SAID} Ten were hurt.`,
    },
    'held.json': { ...V1, uri: 'urn:veska:2', pubstatus: 'withheld', body_text: `${SAID} Two were hurt.` },
    'copy.txt': SAID,
    'o.txt': 'A car ferry ran aground in Hesk Sound on Tuesday evening, the coast guard said. Nobody was hurt.',
    'o2.txt': 'A car ferry ran aground in Hesk Sound on Tuesday evening, the coast guard said. One man was hurt.',
  };
  let own = '';
  beforeAll(() => {
    own = mkdtempSync(join(folder, 'sides-'));
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(own, name), typeof content === 'string' ? content : JSON.stringify(content));
  });
  const ran = (line: string) => run(line.split(' '), { cwd: own });

  test.each([
    'compare v1.json copy.txt o.txt o2.txt v2.json --all',
    'compare v2.json o.txt o2.txt copy.txt v1.json --json',
    'compare v2.json o.txt o2.txt copy.txt v1.json --csv - --table quotations',
    'compare v2.json o.txt o2.txt copy.txt v1.json --tei',
    'compare v2.json o.txt o2.txt copy.txt v1.json --jsonld',
    'annotate v1.json copy.txt o.txt v2.json',
    'annotate v1.json copy.txt o.txt v2.json --timex3',
    'parse v1.json copy.txt o.txt v2.json',
    'timeline v1.json copy.txt o.txt v2.json',
    'quotes v1.json copy.txt o.txt v2.json',
    'quotes v1.json copy.txt o.txt v2.json --csv',
    'sample v1.json copy.txt o.txt o2.txt v2.json --n 3 --key key.csv',
    'versions o.txt o2.txt v1.json copy.txt v2.json',
    'versions v1.json copy.txt o.txt o2.txt --against v2.json',
    'versions v2.json o.txt o2.txt --against v1.json copy.txt',
    'versions v1.json o.txt --against v2.json',
    'check o.txt --against v1.json copy.txt o2.txt v2.json',
    'check v1.json --against v2.json o.txt',
    'check copy.txt --against v1.json v2.json o.txt',
    'check v2.json --against v1.json copy.txt o.txt',
    'check o.txt --against o2.txt copy.txt --record v1.json v2.json',
    'check o.txt --against o2.txt v2.json --record v1.json copy.txt --format sarif',
  ])('cancelled: %s', line => {
    const { stdout, stderr } = ran(line);
    expect(stdout + stderr).not.toMatch(SECRET);
    expect(stderr).toContain('"urn:veska:1" (version 2) was cancelled by its agency');
  });

  test.each([
    'compare later.json v1.json o.txt o2.txt --markdown --all',
    'compare v1.json later.json o.txt o2.txt --csv - --table quotations',
    'parse v1.json later.json o.txt',
    'timeline v1.json later.json o.txt --markdown',
    'quotes v1.json later.json o.txt --markdown',
    'quotes v1.json held.json o.txt later.json --json',
    'versions v1.json later.json o.txt o2.txt --markdown',
    'versions o.txt o2.txt v1.json --against later.json --json',
    'check o.txt --against v1.json later.json held.json o2.txt --markdown',
    'check o.txt --against v1.json later.json o2.txt --format sarif',
    'check v1.json --against later.json o2.txt --format sarif',
  ])('kept back: %s', line => {
    const { stdout, stderr } = ran(line);
    expect(stdout + stderr).not.toMatch(SECRET);
    expect(stderr).toContain('Left out of what is exported: another version of it, urn:veska:1');
  });

  test.each([
    'timeline later.json held.json o.txt',
    'quotes later.json held.json o.txt',
    'versions later.json held.json o.txt',
    'check o.txt --against later.json held.json',
  ])('a page on the screen says what is kept back: %s', line => {
    const { stderr } = ran(line);
    expect(stderr).toContain('urn:veska:1: Embargoed (2999-01-01)');
    expect(stderr).toContain('urn:veska:2: Its agency marks it "withheld"');
  });

  test('what is withheld is no evidence of a check', () => {
    expect(ran('check o.txt --against held.json o2.txt').stdout).toContain('checked against 1 text');
  });
});
