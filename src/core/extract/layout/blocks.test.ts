import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../../../test/support/passage.ts';
import { layout } from '../../../languages/en/layout.ts';
import type { Block, BlockKind } from '../../model/report.ts';
import { findBlocks } from './blocks.ts';

type Row = readonly [BlockKind, string];

const LEAD = 'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.';
const NEXT = 'Nobody was hurt, according to the coast guard, which closed the channel until noon.';
const LAST = 'The company that runs both boats said it would look into what happened.';

/** Kinds and words of the blocks of lines joined by line breaks. */
function kindsOf(text: string, headline: string | null = null): readonly Row[] {
  return findBlocks(text, headline, layout).map(block => [block.kind, text.slice(block.start, block.end)] as const);
}

/** Lays rows out a line each and expects exactly those blocks. */
function expectRows(rows: readonly Row[], headline: string | null = null, breaks = '\n'): void {
  expect(kindsOf(rows.map(([, words]) => words).join(breaks), headline)).toEqual(rows);
}

describe('findBlocks', () => {
  it('takes the first short line without a stop for the headline, and the lines up to the prose for the standfirst', () => {
    expectRows([
      ['headline', 'Ferries collide off Marlow'],
      ['standfirst', 'Channel closed until noon'],
      ['paragraph', LEAD],
      ['paragraph', NEXT],
    ]);
  });

  it('passes a kicker over', () => {
    expectRows([
      ['heading', 'WORLD NEWS'],
      ['headline', 'Ferries collide off Marlow'],
      ['paragraph', LEAD],
      ['paragraph', NEXT],
    ]);
  });

  it('finds no headline in a text that begins with prose', () => {
    expectRows([
      ['paragraph', LEAD],
      ['heading', 'What the owner says'],
      ['paragraph', LAST],
    ]);
  });

  it('finds the headline given, with a site name after it or not, in curly marks or straight ones', () => {
    const rows: readonly Row[] = [
      ['headline', '‘Bang’: ferries collide off Marlow'],
      ['paragraph', LEAD],
    ];
    expectRows(rows, "'Bang': Ferries collide off Marlow");
    expectRows(rows, "'Bang': Ferries collide off Marlow | The Courier");
  });

  it('takes a line that says what an unprinted headline says for a repeat of it', () => {
    expectRows(
      [
        ['repeat', 'Two ferries collide off port of Marlow on Tuesday'],
        ['paragraph', LEAD],
      ],
      'Two ferries collide off the port of Marlow',
    );
  });

  it('counts a headline printed three times and a lead printed twice once each', () => {
    expectRows([
      ['headline', 'Ferries collide off Marlow — “There was a bang”'],
      ['paragraph', LEAD],
      ['repeat', 'Ferries collide off Marlow — “There was a bang”'],
      ['repeat', 'Ferries collide off Marlow — “There was a bang”'],
      ['dateline', 'Marlow, July 4, 2023 —'],
      ['repeat', LEAD],
      ['paragraph', NEXT],
    ]);
  });

  it('sees a repeat through the dateline before it', () => {
    expect(kindsOf(`${LEAD}\nMARLOW (KXYZ) - ${LEAD}\n${NEXT}`)).toEqual([
      ['paragraph', LEAD],
      ['dateline', 'MARLOW (KXYZ) -'],
      ['repeat', LEAD],
      ['paragraph', NEXT],
    ]);
  });

  it('lets a short sentence be said twice', () => {
    expectRows([
      ['paragraph', LEAD],
      ['paragraph', 'Nobody was hurt.'],
      ['paragraph', NEXT],
      ['paragraph', 'Nobody was hurt.'],
    ]);
  });

  it('takes a pull quote, with or without its speaker, for a repeat', () => {
    const quote = '“There was a bang and then the lights went out,” said Ada Quill, a passenger. “That was it.”';
    expectRows([
      ['paragraph', LEAD],
      ['repeat', 'There was a bang and then the lights went out Ada Quill'],
      ['paragraph', quote],
    ]);
  });

  it('takes a teaser that goes on in the next lines for a repeat', () => {
    expectRows([
      ['repeat', 'Two ferries collided off the port of Marlow on Tuesday...'],
      ['paragraph', LEAD],
      ['paragraph', NEXT],
    ]);
  });

  const headings = [
    'What the owner says',
    'WHAT THE OWNER SAYS',
    '🚢 What the owner says',
    '## What the owner says',
    'What the owner says:',
    '9:15 p.m.',
  ];
  it.each(headings)('heading: %s', heading => {
    expectRows([
      ['paragraph', LEAD],
      ['heading', heading],
      ['paragraph', LAST],
    ]);
  });

  it('leaves a label that announces a quotation in the text', () => {
    expectRows([
      ['paragraph', LEAD],
      ['paragraph', 'Ada Quill said:'],
      ['paragraph', '“There was a bang and then the lights went out. That was it.”'],
    ]);
  });

  it('finds no headings in a text without punctuation', () => {
    expectRows([
      ['paragraph', 'two ferries collided'],
      ['paragraph', 'Nobody was hurt'],
      ['paragraph', 'The channel is closed'],
      ['paragraph', 'The owner will look into it'],
    ]);
  });

  const captions = [
    'Photo',
    'Image caption',
    'The two boats after the collision (Photo: AP)',
    'The two boats after the collision. (Photo by Ada Quill)',
    "The two boats in port (Marlow Harbour Board's office/AP)",
    'The two boats after the collision on Tuesday. REUTERS/Ada Quill',
    'The two boats after the collision on Tuesday.Ada Quill / Agence Francepresse',
    'Harbour master Ben Ohm Photographer: Ada Quill/Bloomberg',
    'SWNS • PA The two boats lie at the quay',
    'Screengrab of the harbour camera (PA)',
    'Photo: Ada Quill',
  ];
  it.each(captions)('caption: %s', caption => {
    expectRows([
      ['paragraph', LEAD],
      ['caption', caption],
      ['paragraph', NEXT],
    ]);
  });

  const credits = [
    'By Ada Quill',
    'By Ada Quill and Ben Ohm, Marlow Courier',
    'Reporting by Ada Quill; editing by Ben Ohm',
    '(Reporting by Ada Quill; editing by Ben Ohm)',
    'Reuters - Ap - Afp',
    'Associated Press',
    '— With assistance by Ada Quill',
    'Ada Quill contributed to this report.',
    'Ada Quill is a Courier staff writer. Reach her at 555-0100 or quill@courier.example.',
    '—Marlow Courier Wire',
    'Follow reporter Ada Quill: @adaquill',
  ];
  it.each(credits)('credit: %s', credit => {
    expectRows([
      ['paragraph', LEAD],
      ['credit', credit],
      ['paragraph', NEXT],
    ]);
  });

  const boilerplate = [
    'The post Ferry sinks in Loch Ash, two people hurt, harbour master says appeared first on The Anvil.',
    'Advertisement',
    'Read More',
    'READ MORE: Ferry sinks in Loch Ash',
    'Read or Share this story: http://example.org/x',
    'Share this article on Facebook',
    'Email Newsletters Sign up for our evening letter.',
    'Follow us on Twitter',
    'Stay Up To Date, Follow The Courier On Twitter',
    'This is a developing story, stay with The Courier for more information.',
    'Copyright 2023 The Courier. All rights reserved.',
    'Get the Courier app: download on the App Store.',
    '© 2023 Courier Media',
    'https://example.org/ferries',
    'desk@courier.example',
    'Our thoughts are with all on board... Posted by Marlow Harbour Board on Tuesday, 4 July 2023',
    'RELATED | Ferry sinks in Loch Ash - http://example.org/y',
    '___',
    '(555) 010-0199',
  ];
  it.each(boilerplate)('boilerplate: %s', words => {
    expectRows([
      ['paragraph', LEAD],
      ['boilerplate', words],
      ['paragraph', NEXT],
    ]);
  });

  it('takes no news of a shop for programs for boilerplate', () => {
    const words = 'Harbour Maps was taken off the App Store on Monday, its maker said.';
    expectRows([
      ['paragraph', LEAD],
      ['paragraph', words],
      ['paragraph', NEXT],
    ]);
  });

  it('takes a long sign-up form for boilerplate', () => {
    const form =
      `Newsletter sign up. Continue reading below. Kindly prove that you are human. This email address is invalid.
      Try another. Choose a newsletter you like. Sign up. Offers reach you now and then.
      You agree to receive them. Thank you for subscribing. Something went wrong. Try again later. View all.`.replace(
        /\s+/g,
        ' ',
      );
    expectRows([
      ['paragraph', LEAD],
      ['boilerplate', form],
      ['paragraph', NEXT],
    ]);
  });

  it('takes a playlist and trailing links for boilerplate', () => {
    expectRows([
      ['paragraph', LEAD],
      ['boilerplate', '1:08 Divers search for the anchor'],
      ['boilerplate', '0:45 How a lock works'],
      ['paragraph', NEXT],
      ['paragraph', LAST],
      ['boilerplate', 'Ferry sinks in Loch Ash'],
      ['boilerplate', 'Harbour board elects a chair'],
    ]);
  });

  const plain = [
    '“Follow us,” the captain told them.',
    'Photo albums were found in the water, the coast guard said.',
    'By Tuesday evening the channel was open again.',
    'The captain said via Twitter that the boat was his.',
    'More than 40 people were on board.',
    'Copyright law does not come into it, the harbour master said, and closed the meeting.',
    'A staff writer of the Courier was among the passengers, the paper said.',
  ];
  it.each(plain)('paragraph: %s', words => {
    expectRows([
      ['paragraph', LEAD],
      ['paragraph', words],
      ['paragraph', NEXT],
    ]);
  });

  it('marks corrections, highlights and lists', () => {
    expectRows([
      ['standfirst', 'Story highlights Channel closed until noon'],
      ['standfirst', 'Both boats are in port'],
      ['paragraph', LEAD],
      ['entry', '• The Heron lost its anchor.'],
      ['entry', '- The Egret was towed.'],
      ['entry', '- The Teal was not involved.'],
      ['correction', 'CORRECTION: An earlier version of this story named the wrong port.'],
    ]);
  });

  it('marks the line that says when it was published, also after a headline', () => {
    expectRows([
      ['headline', 'Ferries collide off Marlow'],
      ['dateline', 'Published: Tuesday, July 4, 2023 @ 5:31 PM'],
      ['paragraph', LEAD],
    ]);
    expect(kindsOf(`Ferries collide off Marlow Posted: July 4, 2023 7:39 AM EST\n${LEAD}`)).toEqual([
      ['headline', 'Ferries collide off Marlow'],
      ['dateline', 'Posted: July 4, 2023 7:39 AM EST'],
      ['paragraph', LEAD],
    ]);
  });

  it('sees through line breaks that only wrap', () => {
    const wrapped = `Ferries collide off Marlow

Two ferries collided off the port of Marlow on Tuesday morning, the
harbour master said. Nobody was hurt, according to the coast guard,
which closed the channel until noon. The company that runs both of the
boats said it would look into what happened.

What the owner says

The captain of the smaller boat, who has been with the company for
nine years, told reporters he had seen nothing but fog.`;
    expect(findBlocks(wrapped, null, layout).map(block => block.kind)).toEqual([
      'headline',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('cuts at every kind of line break', () => {
    expectRows(
      [
        ['paragraph', LEAD],
        ['paragraph', NEXT],
      ],
      null,
      '\r\n',
    );
    expectRows(
      [
        ['paragraph', LEAD],
        ['paragraph', NEXT],
      ],
      null,
      '\u2029\u00a0',
    );
  });
});

describe('datelines that open a paragraph', () => {
  const table = [
    '⟦MARLOW —⟧ Two ferries collided on Tuesday.',
    '⟦PORT MARLOW, Mo. -⟧ Two ferries collided on Tuesday.',
    '⟦MARLOW, Norland (AP) _⟧ Two ferries collided on Tuesday.',
    '⟦MARLOW, July 4 (Reuters) -⟧ Two ferries collided on Tuesday.',
    '⟦MARLOW, Norland, July 4, 2023 (UPI) --⟧ Two ferries collided on Tuesday.',
    '⟦Marlow, N.H. (KXYZ) –⟧ Two ferries collided on Tuesday.',
    '⟦Port Marlow (AFP) –⟧ Two ferries collided on Tuesday.',
    '⟦Marlow —⟧ Two ferries collided on Tuesday.',
    '⟦(Reuters) -⟧ Two ferries collided on Tuesday.',
    '⟦(CNN)⟧ Two ferries collided on Tuesday.',
    '⟦London, Nov 9 (PTI)⟧ Two ferries collided on Tuesday.',
    '⟦PORT MARLOW:⟧ Two ferries collided on Tuesday.',
    '⟦ST. MARLOW (CBS 8) —⟧ “Two ferries collided,” the harbour master said.',
  ];
  it.each(table)('%s', marked => {
    const { text, spans } = readMarked(marked);
    const blocks = findBlocks(text, null, layout);
    expect(blocks.map(block => block.kind)).toEqual(['dateline', 'paragraph']);
    expect(blocks[0]).toEqual({ kind: 'dateline', ...spans[0] });
  });

  const none = [
    'Exclusive – Two ferries collided on Tuesday.',
    'UPDATE — Two ferries collided on Tuesday.',
    'Two ferries — the Heron and the Egret — collided on Tuesday.',
    'Marlow — the port, not the town — is closed.',
    'But now - Two ferries have collided.',
    'The harbour master (Ben Ohm) said two ferries collided.',
    '(Laughter) Two ferries, he said.',
    'He said: Two ferries collided on Tuesday.',
    'Six people on board – Two of them children – were hurt.',
  ];
  it.each(none)('none: %s', text => {
    expect(findBlocks(text, null, layout).map(block => block.kind)).toEqual(['paragraph']);
  });

  it('does not take the speakers of a transcript for places', () => {
    const text = 'QUILL: What did you see?\nOHM: There was a bang.\nQUILL: And then?';
    expect(findBlocks(text, null, layout).map(block => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});

describe('findBlocks, on anything', () => {
  const pieces = fc.constantFrom(
    ...[LEAD, 'Ferries collide off Marlow', 'Photo', 'MARLOW (AP) —', 'By Ada Quill', '# x', '•', '—', '(', '/AP)'],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\u2028',
      ' ',
      '\u00a0',
      '\ufeff',
      '🚢',
      '"',
      ': ',
      'Posted: July 4, 2023',
      '...',
      '\ud800',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string())).map(parts => parts.join('')),
  );

  function expectSound(text: string, blocks: readonly Block[]): void {
    let end = 0;
    let left = '';
    for (const block of blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeGreaterThan(block.start);
      const words = text.slice(block.start, block.end);
      expect(words).toBe(words.trim());
      left += text.slice(end, block.start);
      end = block.end;
    }
    expect((left + text.slice(end)).trim()).toBe('');
  }

  it('gives blocks in order that do not overlap and hold all but white space', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.string()), (text, headline) => {
        const blocks = findBlocks(text, headline, layout);
        expectSound(text, blocks);
        expect(findBlocks(text, headline, layout)).toEqual(blocks);
      }),
      { numRuns: 500 },
    );
  });

  it('moves with what stands before it', () => {
    fc.assert(
      fc.property(texts, text => {
        const before = '🚢.\n\n';
        const kinds = findBlocks(`.\n\n${text}`, null, layout);
        const moved = findBlocks(before + text, null, layout);
        expect(moved.slice(1)).toEqual(
          kinds.slice(1).map(block => ({ ...block, start: block.start + 2, end: block.end + 2 })),
        );
      }),
    );
  });

  const hard = {
    'one unbroken word': 'a'.repeat(1_000_000),
    'digits only': '1'.repeat(1_000_000),
    'quote marks': '"'.repeat(50_000),
    'brackets and strokes': '(A/'.repeat(50_000),
    'the same line': 'Something like this goes on and on\n'.repeat(20_000),
    'the same broken line': 'Something like this goes on and on...\n'.repeat(10_000),
    'no line break': 'word '.repeat(50_000),
  };
  it.each(Object.entries(hard))('reads %s in bounded time', (_, text) => {
    const start = performance.now();
    expectSound(text, findBlocks(text, null, layout));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
