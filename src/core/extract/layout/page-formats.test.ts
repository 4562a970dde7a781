import { describe, expect, it } from 'vitest';
import { bareReport } from '../../../../test/support/reports.ts';
import { english } from '../../../languages/en/index.ts';
import type { Report } from '../../model/report.ts';
import { annotate } from '../annotate.ts';
import { findBlocks } from './blocks.ts';

/** `kind: words` of each block. */
function blocksOf(text: string): readonly string[] {
  return findBlocks(text, null, english.layout).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

function layersOf(text: string, stated: Partial<Report> = {}) {
  const dated = { published: '2025-03-04', publishedFrom: 'metadata' as const };
  const blocks = findBlocks(text, null, english.layout);
  return annotate(bareReport('a', text, { ...dated, blocks, ...stated }), english);
}

function numbersOf(text: string): readonly string[] {
  return layersOf(text).quantities.map(({ start, end }) => text.slice(start, end));
}

function timesOf(text: string, stated: Partial<Report> = {}): readonly string[] {
  return layersOf(text, stated).times.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

const LEAD = 'Two boats collided off the port of Marlow on Tuesday, the harbour master said.';

describe('copy of agencies', () => {
  const copy = [
    'MARLOW-BOATS/COLLISION (UPDATE 3, PIX)',
    'UPDATE 3-Boats collide off Marlow, nine hurt -harbour master',
    '(Adds quote of owner, paragraphs 4-6; updates toll from 7)',
    'By Ana Reyes',
    '',
    LEAD,
    '',
    'The port opened in 1874. (Reporting by Ana Reyes in Marlow; Editing by Jan Holm) ((ana.reyes@wire.example; +44 20 7946 0958;))',
    'Keywords: MARLOW BOATS/COLLISION',
  ].join('\n');

  it('tells slug, headline, note and credits', () => {
    expect(blocksOf(copy).map(block => block.slice(0, 34))).toEqual([
      'boilerplate: MARLOW-BOATS/COLLISION (UPDATE 3, PIX)'.slice(0, 34),
      'headline: UPDATE 3-Boats collide off Marlow, nine'.slice(0, 34),
      'correction: (Adds quote of owner, paragraphs'.slice(0, 34),
      'credit: By Ana Reyes',
      `paragraph: ${LEAD}`.slice(0, 34),
      'paragraph: The port opened in 1874.'.slice(0, 34),
      'credit: (Reporting by Ana Reyes in Marlow;'.slice(0, 34),
      'boilerplate: Keywords: MARLOW BOATS/COLLISION'.slice(0, 34),
    ]);
  });

  it('counts no parts of telephone numbers, slugs and versions', () => {
    const numbers = numbersOf(copy);
    for (const part of ['3', '44', '20', '7946', '0958']) expect(numbers).not.toContain(part);
    expect(numbersOf('Call the port on +44 20 7946 0958 or (0)1632 960001. Nine people were hurt.')).toContain('Nine');
    expect(numbersOf('Call the port on +44 20 7946 0958 today.')).toEqual([]);
  });

  const slugs = [
    'BC-EU--Marlow-Boats Collide, 2nd Ld-Writethru,380',
    'AM-Marlow-Boats, 1st Ld',
    'Boats-Marlow, 4th Ld-Writethru, 510',
    'MARLOW-PORT/',
    'NORLAND-MARLOW-BOATS/ (WRAPUP 2)',
  ];
  it.each(slugs)('slug: %s', slug => {
    expect(blocksOf(`${slug}\nBoats collide off Marlow\n\n${LEAD}`).slice(0, 2)).toEqual([
      `boilerplate: ${slug}`,
      'headline: Boats collide off Marlow',
    ]);
  });

  const notes = [
    '(Recasts, adds quote)',
    '(Updates with toll of 9)',
    '(Corrects spelling of Marlow in first paragraph)',
    '[Adds details]',
  ];
  it.each(notes)('note: %s', note => {
    expect(blocksOf(`Boats collide off Marlow\n${note}\n\n${LEAD}`)[1]).toBe(`correction: ${note}`);
  });

  const headings = ['COVID-19', 'MARLOW', 'HARBOUR NEWS', 'Marlow-based owner speaks'];
  it.each(headings)('no slug: %s', heading => {
    expect(blocksOf(`Boats collide off Marlow\n\n${LEAD}\n\n${heading}\n\n${LEAD.replace('Two', 'Three')}`)[2]).toBe(
      `heading: ${heading}`,
    );
  });

  it('leaves a bracket that ends a paragraph in it where it is no credit', () => {
    const paragraph = 'The port has four piers (a fifth was closed in 2011).';
    expect(blocksOf(`${LEAD}\n\n${paragraph}`)[1]).toBe(`paragraph: ${paragraph}`);
  });
});

describe('posts of a thread', () => {
  it('takes numbers for layout and links for no credit', () => {
    const text = [
      'Boats collide',
      'Mar 4, 2025',
      '1/ BREAKING: Two boats collide off Marlow. At least 3 hurt.',
      '2/ UPDATE: @marlowport now say 9 hurt. https://port.example/live',
      '3/3 The port is closed until noon. #Marlow',
    ].join('\n\n');
    expect(blocksOf(text.replace('3/3', '3/'))).toEqual([
      'headline: Boats collide',
      'dateline: Mar 4, 2025',
      'boilerplate: 1/',
      'paragraph: BREAKING: Two boats collide off Marlow. At least 3 hurt.',
      'boilerplate: 2/',
      'paragraph: UPDATE: @marlowport now say 9 hurt. https://port.example/live',
      'boilerplate: 3/',
      'paragraph: The port is closed until noon. #Marlow',
    ]);
    expect(numbersOf(text.replace('3/3', '3/'))).not.toContain('1');
  });

  it('reads numbers behind posts', () => {
    expect(blocksOf(`${LEAD} (1/2)\n\nNobody was hurt, the port said. (2/2)`)).toEqual([
      `paragraph: ${LEAD}`,
      'boilerplate: (1/2)',
      'paragraph: Nobody was hurt, the port said.',
      'boilerplate: (2/2)',
    ]);
  });

  it('leaves fractions and lone numbers', () => {
    const recipe = '1/2 of the crew were hurt, the port said.\n\n3/4 of the boats are back, the port said.';
    expect(blocksOf(recipe).every(block => block.startsWith('paragraph'))).toBe(true);
    const thirds = '1/3 of the homes were flooded.\n\n2/3 of the roads were closed.';
    expect(blocksOf(thirds).every(block => block.startsWith('paragraph'))).toBe(true);
    expect(blocksOf(`1/ ${LEAD}`)).toEqual([`paragraph: 1/ ${LEAD}`]);
  });
});

describe('wrapped and copied lines', () => {
  const wrapped = [
    'Boats collide off Marlow',
    '',
    'Nine people were hurt when two boats collided off the port of Marlow on',
    'Tuesday, the harbour master said, and the channel was closed until the',
    'next morning.',
    '',
    'The owner said that repairs would cost 2.5',
    'million crowns.',
    '',
    'The inquiry, which the council asked for last week, opens on the 12th of',
    'March, she said.',
  ];

  it('joins the lines of a paragraph, and makes no heading of its first', () => {
    expect(blocksOf(wrapped.join('\n')).map(block => block.split(':')[0])).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(numbersOf(wrapped.join('\n'))).toContain('2.5\nmillion crowns');
  });

  it('passes over the marks of a copy', () => {
    const copied = wrapped.map((line, i) => (i < 2 ? line : line === '' ? '>' : `> ${line}`)).join('\n');
    expect(blocksOf(copied).filter(block => block.startsWith('paragraph'))).toHaveLength(3);
    expect(numbersOf(copied)).toContain('2.5\n> million crowns');
    expect(layersOf(copied).sentences.some(({ start }) => copied[start] === '>')).toBe(false);
  });

  it('keeps lines apart that are no paragraph', () => {
    expect(blocksOf(`Boats collide off Marlow\nby Ana Reyes\n\n${LEAD}`).slice(0, 2)).toEqual([
      'headline: Boats collide off Marlow',
      'credit: by Ana Reyes',
    ]);
    expect(numbersOf('>100 people were hurt, the port said.')).toHaveLength(1);
  });
});

describe('live pages', () => {
  const page = `Boats collide – live\n\n4 March 2025\n\n20.15 GMT\nNine hurt\n\n${LEAD}\n\n6.05pm\nBoats collide\n\nTwo boats have collided off Marlow, the port says.`;

  it('reads the hour over an entry as a time on the page’s day', () => {
    const times = timesOf(page);
    expect(times).toContain('20.15 GMT = 2025-03-04T20:15');
    expect(times).toContain('6.05pm = 2025-03-04T18:05');
    expect(blocksOf(page)).toContain('heading: 20.15 GMT');
  });

  it('takes the report’s day where the page prints none, and none where it was updated on another', () => {
    const undated = page.replace('4 March 2025\n\n', '');
    expect(timesOf(undated)).toContain('20.15 GMT = 2025-03-04T20:15');
    expect(timesOf(undated, { updated: '2025-03-05' })).toContain('20.15 GMT = XXXX-XX-XXT20:15');
  });

  it('leaves a film’s length alone', () => {
    expect(
      timesOf(`Boats collide\n\n${LEAD}\n\n2:35\n\n${LEAD.replace('Two', 'Three')}`).some(time =>
        time.startsWith('2:35'),
      ),
    ).toBe(false);
  });
});

describe('notes of changes', () => {
  it('are corrections', () => {
    const note = 'This article was amended on 5 March 2025. An earlier version said 14 people were hurt.';
    expect(blocksOf(`${LEAD}\n\n${note}`)[1]).toBe(`correction: ${note}`);
  });

  it.each([
    'CORRECTION (May 3, 2024): The Heron is a tug, not a ferry.',
    'Correction, 3 May 2024: The Heron is a tug, not a ferry.',
    'Correction, May 3, 2024: The Heron is a tug, not a ferry.',
    'Correction (3 May): The Heron is a tug, not a ferry.',
    'Correction added May 3: The Heron is a tug, not a ferry.',
    'Correction and clarification: The Heron is a tug, not a ferry.',
    'Corrections & Clarifications: The Heron is a tug, not a ferry.',
    '(This May 3 story has been corrected to say that the Heron is a tug.)',
    '(This 3 May story has been corrected to say that the Heron is a tug.)',
    'Due to an editing error, an earlier version of this story called the Heron a ferry.',
    'Because of a transcription error, a previous version of this article called the Heron a ferry.',
    'The story has been amended to say that the Heron is a tug.',
    'An earlier version of this live blog called the Heron a ferry.',
    'An earlier version of this page called the Heron a ferry.',
    'This piece was corrected on 3 May: the Heron is a tug.',
    'We have corrected the name of the Heron’s owner in this article.',
    'Erratum: The Heron is a tug, not a ferry.',
  ])('also %s', note => {
    expect(blocksOf(`${LEAD}\n\n${note}`)[1]).toBe(`correction: ${note}`);
  });

  it.each([
    'The ministry issued a correction: the Heron is a tug, not a ferry.',
    'An earlier version of the bill named the Heron, which is a tug.',
    'An earlier version of this bill named the Heron, which is a tug.',
    'This story has been told before, in every harbour of the coast.',
    'This is not the first time the story has been corrected by the owner.',
    'Correction of the charts began in May, the harbour master said.',
    'Correction officers took nine people off the Heron on Tuesday.',
    'Due to an engine error, an earlier ferry had been sent back to port.',
    'We have corrected the charts, the harbour master said on Tuesday.',
    'The article has been amended by parliament to allow strikes.',
    'This report was updated by the ministry on Monday to say that twelve were hurt.',
    'This map was updated by the navy on Monday to show the bridge.',
    'The ministry has corrected the number of people hurt to nine.',
  ])('but not %s', paragraph => {
    expect(blocksOf(`${LEAD}\n\n${paragraph}\n\n${LEAD.replace('Two', 'Three')}`)[1]).toBe(`paragraph: ${paragraph}`);
  });
});
