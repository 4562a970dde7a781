import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { paragraph, wordOf } from '../../../test/support/word.ts';
import { zipOf } from '../../../test/support/zips.ts';
import { layout } from '../../languages/en/layout.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const LEAD = 'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.';
const MORE = 'Nobody was hurt, he added, and both ships reached the port by noon.';

const read = (bytes: Uint8Array, input = 'draft.docx') => readInput(bytes, input, options);
const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.map(words => paragraph(words)).join('')}</w:tc>`;

describe('readWord', () => {
  it('reads paragraphs, headings, lists, tables and footnotes', async () => {
    const body = [
      paragraph('Ferries collide off Marlow', 'Title'),
      '<w:p/>',
      `<w:p><w:r><w:t xml:space="preserve">${LEAD.slice(0, 12)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${LEAD.slice(12)}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      paragraph('The rescue', 'Heading2'),
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Two lifeboats</w:t></w:r></w:p>`,
      `<w:tbl><w:tr>${cell('Passengers')}${cell('84')}</w:tr><w:tr>${cell(MORE, 'A second paragraph.')}${cell('x')}</w:tr></w:tbl>`,
      '<w:p><w:r><w:t>Harbour office</w:t><w:br/><w:t>Marlow</w:t><w:tab/><w:t>R &amp; D</w:t></w:r></w:p>',
    ].join('');
    const footnotes = `<w:footnote w:id="2">${paragraph('By the log of the harbour.')}</w:footnote>`;
    const { found, problems } = await read(wordOf(body, { footnotes }));
    expect(problems).toEqual([]);
    expect(found[0]?.report.text).toBe(
      [
        'Ferries collide off Marlow',
        LEAD,
        'The rescue',
        '• Two lifeboats',
        'Passengers | 84',
        MORE,
        'A second paragraph.',
        'x',
        'Harbour office\nMarlow R & D',
        'By the log of the harbour.',
      ].join('\n\n'),
    );
    expect(found[0]?.report).toMatchObject({ id: 'draft', headline: 'Ferries collide off Marlow', published: null });
    expect(found[0]?.problems).toEqual([]);
  });

  it('reads tracked changes as accepted, leaves comments out, and says so', async () => {
    const run = (tag: string, words: string): string => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
    const body = `<w:p>${run('t', 'The harbour master said that ')}<w:del w:id="1">${run('delText', 'twelve')}</w:del><w:ins w:id="2">${run('t', 'nine')}</w:ins>${run('t', ' people were in the water for an hour.')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`;
    const { found } = await read(wordOf(body));
    expect(found[0]?.report.text).toBe('The harbour master said that nine people were in the water for an hour.');
    expect(found[0]?.problems.map(({ code }) => code)).toEqual(['document-parts', 'document-parts']);
  });

  it('leaves out what somebody struck through, and says so', async () => {
    const run = (words: string, properties = ''): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const { found } = await read(
      wordOf(
        `<w:p>${run('The harbour master said that nobody ')}${run('had died', '<w:strike/>')}${run('was hurt on Tuesday.')}</w:p>`,
      ),
    );
    expect(found[0]?.report.text).toBe('The harbour master said that nobody was hurt on Tuesday.');
    expect(found[0]?.problems.map(({ detail }) => detail)).toEqual(['Words with a line through them were left out.']);
  });

  it.each([
    ['Ada Quill', '<dc:creator>Ada Quill</dc:creator><dcterms:created>2024-03-13T08:00:00Z</dcterms:created>'],
    [null, '<dc:creator>Microsoft Office User</dc:creator>'],
    [null, '<dc:creator>aquill</dc:creator><dc:title>Template 3</dc:title>'],
  ])('takes a person for the author, and no day for that of publication: %s', async (byline, core) => {
    const { found } = await read(wordOf(paragraph(LEAD), { core }));
    expect(found[0]?.report).toMatchObject({ byline, published: null, headline: null });
  });

  const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const box = (words: string): string =>
    `<w:drawing><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></w:drawing>`;
  const formula =
    '<m:oMath><m:f><m:num><m:r><m:t>2</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>';
  it.each([
    ['a field', `<w:fldSimple w:instr="DATE">${run('13 March')}</w:fldSimple>`, '13 March'],
    ['a formula', formula, '2/3'],
    [
      'words with their direction',
      `<w:bdo w:val="ltr">${run('left')}</w:bdo><w:dir w:val="ltr">${run(' right')}</w:dir>`,
      'left right',
    ],
    [
      'words with how they are said',
      `<w:r><w:ruby><w:rt>${run('said')}</w:rt><w:rubyBase>${run('written')}</w:rubyBase></w:ruby></w:r>`,
      'written',
    ],
    ['a break of the old kind', '<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t></w:r>', 'one\ntwo'],
  ])('reads %s', async (_, inside, words) => {
    const { found } = await read(wordOf(`<w:p>${run('It says ')}${inside}${run(' on its side.')}</w:p>`));
    expect(found[0]?.report.text).toBe(`It says ${words} on its side.`);
  });

  it.each([
    ['alone', box(MORE)],
    [
      'with nothing for old programs',
      `<mc:AlternateContent><mc:Choice Requires="wps">${box(MORE)}</mc:Choice></mc:AlternateContent>`,
    ],
    [
      'with the same for old programs',
      `<mc:AlternateContent><mc:Choice Requires="wps">${box(MORE)}</mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(MORE)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('reads a text box once: %s', async (_, inside) => {
    const { found } = await read(wordOf(`${paragraph(LEAD)}<w:p><w:r>${inside}</w:r></w:p>`));
    expect(found[0]?.report.text).toBe(`${LEAD}\n\n${MORE}`);
  });

  it('names what it left out: page headers, inserted documents', async () => {
    const header = { name: 'word/header1.xml', data: `<w:hdr>${paragraph('Marlow Harbour Office, draft')}</w:hdr>` };
    const { found } = await read(wordOf(`${paragraph(LEAD)}<w:altChunk r:id="r9"/>`, { files: [header] }));
    expect(found[0]?.problems.map(({ detail }) => detail)).toEqual([
      'A document inserted in it was not read; copy its text in.',
      'Its page headers and footers were left out: “Marlow Harbour Office, draft”.',
    ]);
  });

  it('takes a page header for an embargo that speaks of one', async () => {
    const header = {
      name: 'word/header1.xml',
      data: `<w:hdr>${paragraph('EMBARGOED UNTIL 14 March 2024, 06:00 GMT')}</w:hdr>`,
    };
    const { found } = await read(wordOf(paragraph(LEAD), { files: [header] }));
    expect(found[0]?.report.embargoed).toBe('2024-03-14T06:00+00:00');
  });

  it('reads the body that the archive names', async () => {
    const whole = wordOf('', {
      files: [
        {
          name: '_rels/.rels',
          data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>',
        },
        { name: 'word/document.xml', data: '<x/>' },
        {
          name: 'word/document2.xml',
          data: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(LEAD)}</w:body></w:document>`,
        },
      ],
    });
    expect((await read(whole, 'draft')).found[0]?.report.text).toBe(LEAD);
  });

  it('is told by its bytes where its name says nothing', async () => {
    expect((await read(wordOf(paragraph(LEAD)), 'draft')).found[0]?.report.text).toBe(LEAD);
  });

  const bomb = { name: 'word/document.xml', data: new Uint8Array(40 * 2 ** 20) };
  const utf16 = (words: string): Buffer => Buffer.from(words, 'utf16le');
  it.each([
    ['nothing', new Uint8Array(0), 'empty', 'Nothing in it'],
    ['a text by that name', Buffer.from(LEAD), 'bad-document', 'name it .txt'],
    ['a zip archive of something else', zipOf([{ name: 'a.txt', data: 'a' }]), 'bad-document', 'unpack it'],
    ['a spreadsheet', zipOf([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'bad-document', 'as CSV'],
    ['one of OpenOffice', zipOf([{ name: 'content.xml', data: '<x/>' }]), 'bad-document', 'save it as .docx'],
    ['one cut off', wordOf(paragraph(LEAD)).slice(0, 900), 'bad-document', 'damaged'],
    ['one without words', wordOf('<w:p/>'), 'no-text', 'No words'],
    [
      'XML that breaks off',
      wordOf('', { files: [{ name: 'word/document.xml', data: '<w:document' }] }),
      'bad-document',
      'damaged',
    ],
    [
      'declared entities',
      wordOf('', { files: [{ name: 'word/document.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }] }),
      'bad-document',
      'damaged',
    ],
    ['one that unpacks to too much', wordOf('', { files: [bomb] }), 'too-large', 'more than is read'],
    ['one that says it does not', wordOf('', { files: [{ ...bomb, told: 1000 }] }), 'too-large', 'more than is read'],
    [
      'an old one',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('WordDocument')]),
      'bad-document',
      'old Word (.doc)',
    ],
    [
      'a mail of Outlook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('__substg1.0_0037001F')]),
      'bad-document',
      'save it as .eml',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'bad-document', 'A picture (PNG)'],
    ['one of empty paragraphs without end', wordOf('<w:p/>'.repeat(500_000)), 'too-large', 'more than is read'],
    [
      'an encrypted one',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('EncryptedPackage')]),
      'encrypted',
      'password',
    ],
    ['rich text', Buffer.from('{\\rtf1\\ansi Two ferries}'), 'bad-document', 'RTF'],
  ])('names %s', async (_, bytes, code, words) => {
    const { found, problems } = await read(new Uint8Array(bytes));
    expect(found).toEqual([]);
    expect(problems.map(problem => problem.code)).toEqual([code]);
    expect(problems[0]?.detail).toContain(words);
  });

  it('survives XML nested deeper than any stack', async () => {
    const depth = 200_000;
    const { problems } = await read(wordOf(`${'<w:p>'.repeat(depth)}${'</w:p>'.repeat(depth)}`));
    expect(problems).toHaveLength(1);
  });

  it('never throws, says nothing elsewhere, and blocks stand in the text', { timeout: 60_000 }, async () => {
    const spoken = ['log', 'warn', 'error'] as const;
    const spies = spoken.map(name => vi.spyOn(console, name).mockImplementation(() => undefined));
    const whole = wordOf(paragraph(LEAD) + paragraph(MORE), { core: '<dc:creator>Ada Quill</dc:creator>' });
    const xml = fc
      .array(
        fc.constantFrom(
          '<w:p>',
          '</w:p>',
          '<w:r>',
          '<w:t>',
          'x',
          '</w:t>',
          '</w:r>',
          '<w:tbl>',
          '<w:tr>',
          '&amp;',
          '&x;',
          '<',
          '\0',
        ),
      )
      .map(parts => parts.join(''));
    const damaged = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }).map(changes => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
    const any = fc.oneof(
      damaged,
      xml.map(body => wordOf(body)),
      fc.uint8Array(),
      fc.nat(whole.length).map(end => whole.slice(0, end)),
    );
    await fc.assert(
      fc.asyncProperty(any, async bytes => {
        const { found, problems } = await read(bytes);
        expect(found.length + problems.length).toBeGreaterThan(0);
        for (const { report } of found)
          for (const block of report.blocks) expect(block.end).toBeLessThanOrEqual(report.text.length);
      }),
    );
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
