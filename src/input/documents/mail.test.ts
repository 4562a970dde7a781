import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, wordOf } from '../../../test/support/word.ts';
import { layout } from '../../languages/en/layout.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';
import { readMail } from './mail.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const LEAD = 'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.';
const MORE = 'Nobody was hurt, he added, and both ships reached the port by noon.';
const TEXT = `${LEAD}\n\n${MORE}`;

const HEAD =
  'From: Marlow Harbour Office <press@harbour.example>\nTo: desk@anvil.example\nSubject: Ferries collide off Marlow\nDate: Wed, 13 Mar 2024 17:05:00 +0100\nMIME-Version: 1.0\n';

const read = (mail: string | Uint8Array, input = 'release.eml') =>
  readInput(typeof mail === 'string' ? new TextEncoder().encode(mail.replaceAll('\n', '\r\n')) : mail, input, options);
const plain = (text: string, head = HEAD): string => `${head}Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\n');
const part = (headers: string, body: string): string => `--b\n${headers}\n\n${body}\n`;
const mixed = (...parts: string[]): string =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${parts.join('')}--b--\n`;

describe('readMail', () => {
  it('reads sender, subject and day', async () => {
    const { found, problems } = await read(plain(TEXT));
    expect(problems).toEqual([]);
    expect(found[0]?.report).toMatchObject({
      id: 'release',
      text: TEXT,
      headline: 'Ferries collide off Marlow',
      outlet: 'Marlow Harbour Office',
      byline: null,
      published: '2024-03-13T17:05:00',
      zone: '+01:00',
    });
  });

  it.each([
    ['Ada Quill <ada@anvil.example>', 'Ada Quill', 'anvil.example'],
    ['"The Anvil" <newsletter@anvil.example>', null, 'The Anvil'],
    ['ada@anvil.example', null, 'anvil.example'],
    ['Ada Quill <ada.quill@gmail.com>', 'Ada Quill', null],
  ])('from %s', async (from, byline, outlet) => {
    const { found } = await read(plain(TEXT, HEAD.replace(/From: .*/, `From: ${from}`)));
    expect(found[0]?.report).toMatchObject({ byline, outlet });
  });

  it('keeps what an article passed on quotes behind "wrote:"', async () => {
    const text = `${TEXT}\n\nIn a report of 2019 the engineers wrote:\n\nThe pier must be closed before the winter.`;
    const { found } = await read(plain(text, HEAD.replace('Ferries collide', 'Fwd: Ferries collide')));
    expect(found[0]?.report.text).toBe(text);
  });

  it('reads a mail with a sealed block in it, and names one that is sealed whole', async () => {
    const block = '-----BEGIN PGP MESSAGE-----\n\nhQEMA0b\n-----END PGP MESSAGE-----';
    expect((await read(plain(`${TEXT}\n\nWrite to us:\n\n${block}`))).found[0]?.report.text).toContain(MORE);
    expect((await read(plain(block))).problems).toMatchObject([{ code: 'encrypted' }]);
  });

  it('keeps what only one mail program hides', async () => {
    const html = `<p>${LEAD}</p><div style="mso-hide:all"><p>${MORE}</p></div>`;
    const { found } = await read(`${HEAD}Content-Type: text/html; charset=utf-8\n\n${html}\n`);
    expect(found[0]?.report.text).toBe(TEXT);
  });

  it('reads a line without spaces in time', async () => {
    const begun = performance.now();
    await read(plain(`${TEXT}\n\n${'A'.repeat(200_000)} b`));
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('joins lines that were broken for width, and no others', async () => {
    const broken =
      'Two ferries collided off the port of Marlow on Tuesday morning, the\nharbour master said. Nobody was hurt, he added, and both of the ships\nreached the port by noon.\n\nHarbour office, Marlow\nPier 4';
    const { found } = await read(plain(broken));
    expect(found[0]?.report.text).toBe(
      'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said. Nobody was hurt, he added, and both of the ships reached the port by noon.\n\nHarbour office, Marlow\nPier 4',
    );
  });

  it.each([
    ['a signature', `${TEXT}\n\n-- \nAda Quill\nPress officer`, HEAD, TEXT],
    [
      'what it answers',
      `${TEXT}\n\nOn Tue, 12 Mar 2024 at 09:00, Ben Ohm <ben@anvil.example> wrote:\n> Was anybody hurt?\n> Ben`,
      HEAD,
      TEXT,
    ],
    [
      'what it answers, as Outlook has it',
      `${TEXT}\n\n-----Original Message-----\nFrom: Ben Ohm\nSent: Tuesday, March 12, 2024 9:00 AM\nTo: Press\nSubject: Ferries\n\nWas anybody hurt?`,
      HEAD.replace('Subject: ', 'Subject: RE: '),
      TEXT,
    ],
    ['a text that is all quoted', TEXT.replace(/^/gm, '> '), HEAD, TEXT],
    ['dashes that are no signature', `${LEAD}\n\n--- \n\n${MORE}`, HEAD, `${LEAD}\n\n---\n\n${MORE}`],
  ])('%s', async (_, text, head, expected) => {
    const { found } = await read(plain(text, head));
    expect(found[0]?.report.text).toBe(expected);
    expect(found[0]?.report.headline).toBe('Ferries collide off Marlow');
  });

  const SAID = 'The ferry – “we were lucky, all of us,” said José Škorpil – will cost 5 €.';
  const coded = (words: string, bytes: Buffer): Uint8Array =>
    Buffer.concat([Buffer.from(`${HEAD}${words}\n\n`.replaceAll('\n', '\r\n')), bytes]);
  const windows = Buffer.from(
    'The ferry \x96 \x93we were lucky, all of us,\x94 said Jos\xe9 \x8akorpil \x96 will cost 5 \x80.',
    'latin1',
  );
  it.each([
    ['Content-Type: text/plain; charset=windows-1252', windows],
    ['Content-Type: text/plain; charset=iso-8859-1', windows],
    ['Content-Type: text/html; charset=windows-1252', windows],
    ['Content-Type: text/plain; charset=utf-8', windows],
    ['Content-Type: text/plain', windows],
    ['Content-Type: text/plain; charset=us-ascii', Buffer.from(SAID)],
    ['Content-Type: text/plain; charset=iso-8859-1', Buffer.from(SAID)],
    [
      'Content-Type: text/plain; charset=windows-1252; name=a.txt\nContent-Disposition: attachment; filename=a.txt',
      windows,
    ],
  ])('reads the marks of a part whose head says %j', async (type, bytes) => {
    const { found } = await read(coded(type, bytes));
    expect(found[0]?.report.text.trim()).toBe(SAID);
  });

  it('reads the marks of subjects and names', async () => {
    const head = HEAD.replace(/Subject: .*/, 'Subject: =?windows-1252?Q?=93Lucky=94_=96_ferry?=').replace(
      /From: .*/,
      'From: =?iso-8859-1?Q?Jos=E9_=8Akorpil?= <jose@anvil.example>',
    );
    const { found } = await read(plain(TEXT, head));
    expect(found[0]?.report).toMatchObject({ headline: '“Lucky” – ferry', byline: 'José Škorpil' });
  });

  it.each([
    ['parts divided by dashes', `${LEAD}\n\n--\n\n${MORE}`, `${LEAD}\n\n--\n\n${MORE}`],
    [
      'a quotation that is set off',
      `${LEAD}\n\n> “We were lucky,” she said.\n\n${MORE}`,
      `${LEAD}\n\n“We were lucky,” she said.\n\n${MORE}`,
    ],
    [
      'a mail that an article quotes',
      `${LEAD}\n\nFrom: Tom Ohm\nTo: Ada Quill\nSubject: repairs\n\n${MORE}`,
      `${LEAD}\n\nFrom: Tom Ohm\nTo: Ada Quill\nSubject: repairs\n\n${MORE}`,
    ],
    [
      'what somebody wrote',
      `${LEAD}\n\nOn Tuesday Ada Quill wrote:\n\n${MORE}`,
      `${LEAD}\n\nOn Tuesday Ada Quill wrote:\n\n${MORE}`,
    ],
    [
      'a sealed text',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${TEXT}\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----`,
      TEXT,
    ],
    [
      'lines broken for width beside a long address',
      'Two ferries collided off the port of Marlow on Tuesday morning, the\nharbour master said.\n\nhttps://www.harbour.example/statements/2024/march/13/collision-of-two-ferries-off-marlow.html',
      'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.\n\nhttps://www.harbour.example/statements/2024/march/13/collision-of-two-ferries-off-marlow.html',
    ],
  ])('keeps %s', async (_, text, expected) => {
    const { found } = await read(plain(text));
    expect(found[0]?.report.text).toBe(expected);
    expect(found[0]?.problems).toEqual([]);
  });

  it('shows the words that were left out', async () => {
    const { found } = await read(plain(`${TEXT}\n\n-- \nAda Quill\nPress officer`));
    expect(found[0]?.problems.map(({ detail }) => detail)).toEqual([
      'Left out: signature (“Ada Quill Press officer”).',
    ]);
  });

  it('does not read what a mail’s page hides', async () => {
    const page = `<div style="display:none">Six people died.</div><p>${LEAD}</p><p>${MORE}</p>`;
    const { found } = await read(`${HEAD}Content-Type: text/html; charset=utf-8\n\n${page}`);
    expect(found[0]?.report.text).toBe(TEXT);
  });

  it('reads the text of a mail whose parts are announced and not there', async () => {
    const { found } = await read(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${TEXT}`);
    expect(found[0]?.report.text).toBe(TEXT);
  });

  it('reads the mails of a mailbox', async () => {
    const line = 'From ada@anvil.example Wed Mar 13 10:05:00 2024\n';
    const { found, problems } = await read(`${line}${plain(TEXT)}\n${line}${plain(MORE)}`);
    expect(found.map(({ report }) => [report.text, report.input])).toEqual([
      [TEXT, 'release.eml'],
      [MORE, 'release.eml'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['several-reports']);
  });

  it('keeps a short statement beside what a list attaches to it', async () => {
    const footer = part(
      'Content-Type: text/plain; name=ATT00001.txt\nContent-Disposition: attachment; filename=ATT00001.txt',
      'Press mailing list',
    );
    const { found } = await read(mixed(part('Content-Type: text/plain', TEXT), footer));
    expect(found[0]?.report.text).toBe(TEXT);
  });

  it.each([
    [
      'FW',
      'From: The Beacon <news@beacon.example>\nSent: Wed 3/13/2024 9:00 AM\nTo: Ada\nSubject: A ferry',
      '2024-03-13T09:00',
    ],
    [
      'FW',
      'From: The Beacon <news@beacon.example>\nSent: 12/03/2024 09:00\nTo: Ada\nSubject: A ferry',
      '2024-03-12T09:00',
    ],
    ['FW', 'From: The Beacon <news@beacon.example>\nSent: 02/03/2024 09:00\nTo: Ada\nSubject: A ferry', null],
    [
      'WG',
      'Von: The Beacon <news@beacon.example>\nGesendet: Dienstag, 12. März 2024 09:00\nAn: Ada\nBetreff: A ferry',
      '2024-03-12T09:00',
    ],
    [
      'TR',
      'De : The Beacon <news@beacon.example>\nEnvoyé : mardi 12 mars 2024 09:00\nÀ : Ada\nObjet : A ferry',
      '2024-03-12T09:00',
    ],
    [
      'Fwd',
      'Begin forwarded message:\n\n> From: The Beacon <news@beacon.example>\n> Subject: A ferry\n> Date: 12 March 2024 at 09:00\n>\n',
      '2024-03-12T09:00',
    ],
  ])('reads the head of a mail passed on as %s: %j', async (prefix, head, published) => {
    const text = head.includes('> ') ? TEXT.replace(/^/gm, '> ') : TEXT;
    const { found } = await read(plain(`FYI\n\n${head}\n\n${text}`, HEAD.replace('Subject: ', `Subject: ${prefix}: `)));
    expect(found[0]?.report).toMatchObject({ text: TEXT, outlet: 'The Beacon', headline: 'A ferry', published });
    // a day that could be two is told
    expect(found[0]?.problems).toHaveLength(published === null ? 2 : 1);
  });

  it.each([
    [
      '---------- Forwarded message ---------\nFrom: The Beacon <news@beacon.example>\nDate: Tue, Mar 12, 2024 at 9:00 AM\nSubject: A ferry ran into another\nTo: <ada@anvil.example>\n\n\n',
    ],
    [
      'Begin forwarded message:\n\nFrom: The Beacon <news@beacon.example>\nSubject: A ferry ran into another\nDate: 12 March 2024 at 09:00\nTo: Ada\n\n',
    ],
  ])('takes a mail that was passed on for the report', async head => {
    const mail = plain(`Have you seen this?\n\n${head}${TEXT}`, HEAD.replace('Subject: ', 'Subject: Fwd: '));
    const { found } = await read(mail);
    expect(found[0]?.report).toMatchObject({ text: TEXT, outlet: 'The Beacon', headline: 'A ferry ran into another' });
    expect(found[0]?.report.published).toMatch(/^2024-03-12T09:00/);
    expect(found[0]?.problems.map(({ code }) => code)).toEqual(['document-parts']);
  });

  it('takes the page where the plain form is less', async () => {
    const alternative = (text: string): string =>
      `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n${part('Content-Type: text/plain', text)}${part('Content-Type: text/html; charset=utf-8', `<html><style>p{}</style><p>${LEAD}</p><p>${MORE}</p></html>`)}--b--\n`;
    for (const text of ['View this mail in a browser', `${TEXT} <https://harbour.example/1>`, TEXT])
      expect((await read(alternative(text))).found[0]?.report.text).toBe(TEXT);
  });

  it('reads what is attached as reports of their own, and leaves a note to it out', async () => {
    const attached = (name: string, bytes: Uint8Array, type = 'application/octet-stream'): string =>
      part(
        `Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64`,
        base64(bytes),
      );
    const note = part('Content-Type: text/plain', 'Please find our statement attached.');
    const inner = new TextEncoder().encode(plain(`${MORE} Says the inner one.`).replaceAll('\n', '\r\n'));
    const { found, problems } = await read(
      mixed(
        note,
        attached('Statement.docx', wordOf(paragraph(LEAD))),
        attached('more.txt', new TextEncoder().encode(MORE), 'text/plain'),
        attached('inner.eml', inner, 'message/rfc822'),
        attached('logo.png', new Uint8Array(10), 'image/png'),
        attached('invitation.ics', new Uint8Array(10), 'text/calendar'),
        attached('figures.xlsx', new Uint8Array(10)),
      ),
    );
    expect(found.map(({ report }) => [report.id, report.text, report.input])).toEqual([
      ['Statement', LEAD, 'release.eml'],
      ['more', MORE, 'release.eml'],
      ['inner', `${MORE} Says the inner one.`, 'release.eml'],
    ]);
    expect(found[0]?.report).toMatchObject({ outlet: 'Marlow Harbour Office', published: '2024-03-13T17:05:00' });
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['document-parts', 'The text of the mail, a note to what is attached, was left out.'],
      ['document-parts', 'Attached and not read: figures.xlsx.'],
    ]);
  });

  it('opens no mail in a mail in a mail without end', async () => {
    let mail = plain(LEAD);
    for (let i = 0; i < 6; i++)
      mail = `${HEAD}Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\nContent-Type: message/rfc822\n\n${mail}\n--b${i}--\n`;
    const { found, problems } = await read(mail);
    expect(found).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
  });

  it('hands a page that a browser saved as one file to the reader of pages', async () => {
    const page = `<p>${LEAD}</p>`;
    const saved = `From: <Saved by Blink>\nSnapshot-Content-Location: https://anvil.example/1\nSubject: Ferries\nDate: Wed, 13 Mar 2024 17:05:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=b\n\n${part('Content-Type: text/html\nContent-Location: https://anvil.example/1', page)}${part('Content-Type: image/png', 'x')}--b--\n`;
    const given: unknown[] = [];
    await readMail(
      new TextEncoder().encode(saved),
      'page.mhtml',
      options,
      async (bytes, input, { url, contentType }) => {
        given.push([new TextDecoder().decode(bytes).trim(), input, url, contentType]);
        return { found: [], problems: [] };
      },
    );
    expect(given).toEqual([[page, 'page.html', 'https://anvil.example/1', 'text/html; charset=utf-8']]);
  });

  it.each([
    ['', 'a.eml', 'empty'],
    ['Two ferries collided.', 'a.eml', 'bad-document'],
    [plain(''), 'a.eml', 'no-text'],
  ])('names what is none: %j', async (mail, input, code) => {
    expect((await read(mail, input)).problems.map(problem => problem.code)).toEqual([code]);
  });

  it('is told by its bytes, and a text with a head of its own is none', async () => {
    expect((await read(plain(TEXT), 'saved')).found[0]?.report.headline).toBe('Ferries collide off Marlow');
    const text = `From: the harbour office\nDate: 13 March 2024\nSubject: Ferries\n\n${TEXT}`;
    expect((await readInput(new TextEncoder().encode(text), 'saved.txt', options)).found[0]?.report.text).toBe(text);
  });

  it('never throws, and blocks stand in the text', { timeout: 60_000 }, async () => {
    const piece = fc.constantFrom(
      HEAD,
      '\n',
      '--b\n',
      '--b--\n',
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: text/html\n',
      'Content-Transfer-Encoding: base64\n',
      'Content-Transfer-Encoding: quoted-printable\n',
      '=?utf-8?b?x?=',
      '=3D=',
      '> ',
      '-- \n',
      LEAD,
      '<p>',
      'From: x\n',
      'On x y z wrote:\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map(parts => parts.join('')),
          fc.uint8Array(),
        ),
        async mail => {
          const { found, problems } = await read(mail);
          expect(found.length + problems.length).toBeGreaterThan(0);
          for (const { report } of found)
            for (const block of report.blocks) expect(block.end).toBeLessThanOrEqual(report.text.length);
        },
      ),
    );
  });
});
