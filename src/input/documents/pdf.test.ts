import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PdfLine, pdfOf, setLines } from '../../../test/support/pdf.ts';
import { layout } from '../../languages/en/layout.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';

const options: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };

const P = [
  'Two ferries collided off the port of Marlow on Tuesday morning, the harbour mas\u00adter said, and nobody was hurt in the colli\u00adsion that closed the port.',
  'The Orlin and the Tessaly had both left Tolvik before dawn. “I heard a long grind\u00ading noise and then nothing,” said Petra Lindovar, a passenger.',
  'Both ships reached the port by noon under their own power, the harbour master said, and the sound was open again in the after\u00adnoon.',
  'An inquiry will begin on Thursday, and the company that runs the Orlin said that it would answer every question put to it.',
];
const WHOLE = P.map(words => words.replaceAll('\u00ad', ''));
const HEADLINE: PdfLine = { x: 50, y: 790, words: 'Ferries collide off Marlow', size: 20 };

const read = (bytes: Uint8Array) => readInput(bytes, 'release.pdf', options);
async function readPages(...pages: (readonly PdfLine[])[]) {
  const { found, problems } = await read(pdfOf(pages));
  expect(problems).toEqual([]);
  expect(found).toHaveLength(1);
  const { report, problems: told } = found[0]!;
  return { text: report.text, headline: report.headline, told: told.map(({ detail }) => detail) };
}

/** Lines of a page in no order. */
const shuffled = (lines: readonly PdfLine[]): readonly PdfLine[] =>
  lines
    .map((line, i) => ({ line, at: (i * 7919) % 101 }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);

describe('readPdf', () => {
  it.each([
    ['by a gap', { gap: 8 }],
    ['by an indent', { indent: 3 }],
    ['by lines that end early only', {}],
  ])('tells paragraphs %s', async (_, how) => {
    const { text, headline } = await readPages([HEADLINE, ...setLines(P, { x: 50, y: 750, letters: 70, ...how })]);
    expect(text.split('\n\n')).toEqual(['Ferries collide off Marlow', ...WHOLE]);
    expect(headline).toBe('Ferries collide off Marlow');
  });

  it.each([
    ['two', 3, 36],
    ['three', 2, 24],
  ])('reads %s columns one after another, in whatever order they are drawn', async (_, paragraphs, letters) => {
    const width = letters * 6 + 16;
    const columns = [0, 1, 2].slice(0, letters === 36 ? 2 : 3);
    const lines = columns.flatMap(at =>
      setLines(
        P.slice(at, at + paragraphs).map(words => `${at + 1} ${words}`),
        { x: 40 + at * width, y: 750 - at * 3, letters, indent: 2 },
      ),
    );
    const { text } = await readPages(shuffled([HEADLINE, ...lines]));
    const expected = columns.flatMap(at => WHOLE.slice(at, at + paragraphs).map(words => `${at + 1} ${words}`));
    expect(text.split('\n\n')).toEqual(['Ferries collide off Marlow', ...expected]);
  });

  it('reads columns that stand close, as a newspaper has them', async () => {
    const left = setLines([WHOLE[0]!, WHOLE[1]!], { x: 40, y: 700, letters: 30, indent: 2 });
    const right = setLines([WHOLE[2]!, WHOLE[3]!], { x: 227, y: 700, letters: 30, indent: 2 });
    expect((await readPages(shuffled([...left, ...right]))).text.split('\n\n')).toEqual(WHOLE);
  });

  it('takes no gaps between words for columns', async () => {
    // each word drawn by itself, with room between words that differs from line to line
    const lines = setLines(WHOLE, { x: 50, y: 700, letters: 60, gap: 6 }).flatMap((line, i) => {
      let x = line.x;
      return line.words.split(' ').map(word => {
        const piece = { ...line, x, words: word };
        x += word.length * 6 + 6 + ((i * 3) % 5);
        return piece;
      });
    });
    expect((await readPages(lines)).text.split('\n\n')).toEqual(WHOLE);
  });

  it('reads columns between lines across the page', async () => {
    const above = setLines([WHOLE[0]!], { x: 40, y: 750, letters: 80 });
    const left = setLines([WHOLE[1]!, WHOLE[2]!], { x: 40, y: 700, letters: 38, gap: 6 });
    const right = setLines([WHOLE[3]!, WHOLE[0]!], { x: 300, y: 700, letters: 38, gap: 6 });
    const below = setLines([WHOLE[2]!], { x: 40, y: 520, letters: 80 });
    const { text } = await readPages(shuffled([...above, ...left, ...right, ...below]));
    expect(text.split('\n\n')).toEqual([WHOLE[0], WHOLE[1], WHOLE[2], WHOLE[3], WHOLE[0], WHOLE[2]]);
  });

  it('goes on over columns and pages inside of a sentence', async () => {
    const lines = setLines([P[0]!, P[1]!], { x: 50, y: 750, letters: 60, indent: 2 });
    const cut = 4;
    const second = lines.slice(cut).map((line, i) => ({ ...line, y: 780 - i * 12 }));
    const { text } = await readPages(lines.slice(0, cut), second);
    expect(text.split('\n\n')).toEqual([WHOLE[0], WHOLE[1]]);
  });

  it('leaves running heads and numbers of pages out, and says how many lines', async () => {
    const pages = P.map((words, i): readonly PdfLine[] => [
      { x: 50, y: 815, words: `Marlow Harbour Office   13 March 2024`, size: 8 },
      ...setLines([words], { x: 50, y: 770, letters: 70 }),
      { x: 290, y: 30, words: i % 2 === 0 ? `- ${i + 1} -` : `Page ${i + 1} of 4`, size: 8 },
    ]);
    const { text, told } = await readPages(...pages);
    expect(text.split('\n\n')).toEqual(WHOLE);
    expect(told).toEqual([
      '8 lines were left out as running heads or numbers of pages: “Marlow Harbour Office 13 March 2024”.',
    ]);
  });

  it('keeps what differs in a figure at the top of two bulletins', async () => {
    const pages = [14, 15].map((hurt, i): readonly PdfLine[] => [
      { x: 50, y: 800, words: 'Marlow Harbour Office' },
      { x: 50, y: 780, words: `Bulletin ${i + 1}, ${12 + i} March 2024, 18:00` },
      { x: 50, y: 760, words: `${hurt} people were hurt when two ferries collided` },
      ...setLines([WHOLE[i]!], { x: 50, y: 730, letters: 70 }),
    ]);
    const { text, told } = await readPages(...pages);
    expect(text).toContain('Bulletin 2, 13 March 2024, 18:00');
    expect(text).toContain('14 people were hurt');
    expect(text).toContain('15 people were hurt');
    expect(told).toEqual(['2 lines were left out as running heads or numbers of pages: “Marlow Harbour Office”.']);
  });

  const facts = ['KEY FACTS', '14 hurt', '2 ferries', '308 aboard'];
  it.each([
    ['at the right', 50, 480, 24],
    ['at the left', 150, 40, 12],
  ])('reads a box %s behind the text', async (_, x, boxX, leading) => {
    const body = setLines(WHOLE, { x, y: 750, letters: 65, gap: 6 });
    const box = facts.map((words, i): PdfLine => ({ x: boxX, y: 750 - i * leading, words }));
    const { text } = await readPages(shuffled([...body, ...box]));
    expect(text.split('\n\n').slice(0, 4)).toEqual(WHOLE);
    expect(text.split(/\s*\n\s*|(?<=\w) (?=14|2 f|308)/).slice(4)).toEqual(facts);
  });

  it('keeps hours beside the paragraphs that they name', async () => {
    let y = 750;
    const lines = WHOLE.flatMap((words, i) => {
      const set = setLines([words], { x: 120, y, letters: 60 });
      const hour: PdfLine = { x: 50, y, words: `0${i + 6}:15` };
      y -= set.length * 12 + 8;
      return [hour, ...set];
    });
    expect((await readPages(lines)).text.split('\n\n')).toEqual(WHOLE.map((words, i) => `0${i + 6}:15 ${words}`));
  });

  it('leaves out numbers that count the lines', async () => {
    const lines = setLines(WHOLE, { x: 90, y: 750, letters: 65, gap: 6 });
    const numbers = lines.map(({ y }, i): PdfLine => ({ x: 50, y, words: String(i + 1) }));
    const { text, told } = await readPages([...lines, ...numbers]);
    expect(text.split('\n\n')).toEqual(WHOLE);
    expect(told).toEqual([`${lines.length} numbers of lines were left out.`]);
  });

  it('reads columns whose lines do not stand at one height', async () => {
    const left = setLines([WHOLE[0]!, WHOLE[1]!], { x: 40, y: 700, letters: 36, gap: 6 });
    const right = setLines([WHOLE[2]!, WHOLE[3]!], { x: 310, y: 696.6, letters: 36, gap: 6 });
    expect((await readPages([...left, ...right])).text.split('\n\n')).toEqual(WHOLE);
  });

  it('joins a large initial to its word, and leaves out raised numbers of notes', async () => {
    const body = setLines([WHOLE[0]!.slice(1)], { x: 75, y: 750, letters: 60 });
    const more: readonly PdfLine[] = [
      { x: 50, y: 700, words: 'Repairs will cost 35 million' },
      { x: 218, y: 704.5, words: '2', size: 6 },
      { x: 228, y: 700, words: 'crowns, the ferry line said.' },
    ];
    const { text, headline, told } = await readPages([{ x: 50, y: 728, words: 'T', size: 34 }, ...body, ...more]);
    expect(text.split('\n\n')).toEqual([WHOLE[0], 'Repairs will cost 35 million crowns, the ferry line said.']);
    expect(headline).toBeNull();
    expect(told).toEqual(['1 number of a note was left out.']);
  });

  it('reads a page whose text is turned, and names words on the margin', async () => {
    const turned = setLines([WHOLE[0]!], { x: 0, y: 0, letters: 70 }).map(
      ({ words, y }): PdfLine => ({ x: 300 - y, y: 50, words, turned: 90 }),
    );
    expect((await readPages(turned)).text).toBe(WHOLE[0]);
    const stamp: PdfLine = { x: 580, y: 300, words: 'COPY FOR THE PRESS', turned: 90 };
    const { told } = await readPages([...setLines([WHOLE[0]!], { x: 50, y: 750, letters: 70 }), stamp]);
    expect(told).toEqual(['Turned words were left out: “COPY FOR THE PRESS”.']);
  });

  it.each([
    ['colli-', 'sion was', 'collision was'],
    ['twenty-', 'four people', 'twenty-four people'],
    ['the Smith-', 'Jones inquiry', 'the Smith-Jones inquiry'],
    ['mother-in-', 'law', 'mother-in-law'],
    ['a sea-', 'going', 'a sea-going'],
    ['a har-', 'bour', 'a harbour'],
  ])('joins %s and %s', async (first, second, expected) => {
    const others = 'The sea-going ship and the harbour: ';
    const lines: PdfLine[] = [
      { x: 50, y: 750, words: `${others}${'x'.repeat(50 - first.length)} ${first}` },
      { x: 50, y: 738, words: `${second} ${'y'.repeat(60)}.` },
    ];
    expect((await readPages(lines)).text).toContain(expected);
  });

  it('says which words may be joined wrongly', async () => {
    const lines: PdfLine[] = [
      { x: 50, y: 750, words: `${'x'.repeat(50)} quar-` },
      { x: 50, y: 738, words: `relsome ${'y'.repeat(40)}.` },
    ];
    const { text, told } = await readPages(lines);
    expect(text).toContain('quarrelsome');
    expect(told).toContain('1 word divided at the end of a line may be joined wrongly.');
  });

  it('reads a table a row after the other, and a list an item a paragraph', async () => {
    const rows = ['Orlin', 'Tessaly', 'Maribel', 'Queen'].flatMap((name, i): readonly PdfLine[] => [
      { x: 50, y: 750 - i * 12, words: name },
      { x: 200, y: 750 - i * 12, words: String(10 + i) },
    ]);
    const items = WHOLE.slice(0, 2).flatMap((words, i) => {
      const lines = setLines([words], { x: 62, y: 680 - i * 36, letters: 70 });
      return [{ x: 50, y: lines[0]!.y, words: '•' }, ...lines];
    });
    const { text } = await readPages([...rows, ...items]);
    expect(text).toContain('Orlin 10');
    expect(text).toContain(`• ${WHOLE[0]}\n\n• ${WHOLE[1]}`);
  });

  it('passes over words on the margin that are turned, and words drawn twice', async () => {
    const lines = setLines([WHOLE[0]!], { x: 50, y: 750, letters: 70 });
    const { text } = await readPages([
      ...lines,
      ...lines.map(line => ({ ...line, x: line.x + 0.3 })),
      { x: 580, y: 300, words: 'EMBARGOED COPY', turned: 90 },
    ]);
    expect(text).toBe(WHOLE[0]);
  });

  const text = pdfOf([setLines(P, { x: 50, y: 750, letters: 70 })]);
  const locked = pdfOf([[]], {
    trailer: '/Encrypt 7 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
    objects: [`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`],
  });
  it.each([
    ['nothing', new Uint8Array(0), 'empty', 'Nothing in it'],
    ['pages of pictures', pdfOf([[], []]), 'scanned', 'No text in its 2 pages'],
    ['a password', locked, 'encrypted', 'password'],
    ['no PDF', new TextEncoder().encode('Two ferries collided.'), 'bad-document', 'damaged'],
    ['a head alone', text.slice(0, 20), 'bad-document', 'damaged'],
  ])('names %s', async (_, bytes, code, words) => {
    const { found, problems } = await read(bytes);
    expect(found).toEqual([]);
    expect(problems.map(problem => problem.code)).toEqual([code]);
    expect(problems[0]?.detail).toContain(words);
  });

  it('names pages without text among others', async () => {
    const { told } = await readPages(setLines(P, { x: 50, y: 750, letters: 70 }), []);
    expect(told).toEqual(['No text was found on page 2; if there is a picture of one, have it recognised (OCR).']);
  });

  it('never throws, and blocks stand in the text', { timeout: 120_000 }, async () => {
    const damaged = fc
      .array(fc.tuple(fc.nat(text.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      .map(changes => {
        const bytes = text.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    const line = fc.record({
      x: fc.double({ min: -100, max: 700, noNaN: true }),
      y: fc.double({ min: -100, max: 900, noNaN: true }),
      size: fc.double({ min: 0, max: 300, noNaN: true }),
      words: fc.string({ maxLength: 20 }),
      turned: fc.constantFrom(0, 0, 0, 45, 90, 180),
    });
    const any = fc.oneof(
      damaged,
      fc.array(line, { maxLength: 20 }).map(lines => pdfOf([lines, lines])),
      fc.nat(text.length).map(end => text.slice(0, end)),
      fc.uint8Array(),
    );
    await fc.assert(
      fc.asyncProperty(any, async bytes => {
        const { found, problems } = await read(bytes);
        expect(found.length + problems.length).toBeGreaterThan(0);
        for (const { report } of found)
          for (const block of report.blocks) expect(block.end).toBeLessThanOrEqual(report.text.length);
      }),
    );
  });
});
