import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf, readMarked } from '../../../../test/support/passage.ts';
import { english } from '../../../languages/en/index.ts';
import type { Entity, Mention, Quotation } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { findMarked, findQuotations } from './quotations.ts';

const vocabulary = english.quotations;
const read = (text: string): readonly Quotation[] => findQuotations(passageOf(text), [], [], vocabulary);
const slice = (text: string, span: Partial<Span> | null): string | null =>
  span?.start === undefined ? null : text.slice(span.start, span.end);
const contents = (text: string, style: Quotation['style']): readonly string[] =>
  read(text)
    .filter(quotation => quotation.style === style)
    .map(({ content }) => content.map(span => slice(text, span)).join(' | '));

/** Marked text: every mark encloses one content span of a direct quotation. */
const MARKS: readonly string[] = [
  '“⟦We had a long talk,⟧” Orr told reporters. “⟦It went well.⟧”',
  '"⟦We had a long talk,⟧" Orr told reporters. "⟦It went well.⟧"',
  "'⟦We had a long talk,⟧' Orr told reporters. '⟦It's the officials' fault, not ours.⟧'",
  'Orr said, ‘⟦The miners’ union can’t wait.⟧’',
  '«⟦We are leaving,⟧» said Paul Roy.',
  "``⟦We are leaving,⟧'' said Paul Roy.",
  "``⟦We are leaving,⟧'' said Paul Roy, a cook. ``⟦Nobody came.⟧''",
  '“⟦He told me ‘never again’ and left,⟧” said Paul Roy.',
  'Roy said: "⟦We met [Orr] at noon.⟧"',
  '“⟦I was there,⟧” said Roy, “⟦and I saw it.⟧”',
  '“⟦The first part.⟧\n“⟦The second part.⟧\n“⟦The third part,⟧” Lena Orr told reporters.',
  'Lena Orr said, “⟦We will not go.⟧',
  'The mayor called the plan "⟦a shambles⟧" on Monday.',
  'He is 6\'2" tall, said the \'90s were "⟦the best of times⟧" and left.',
  'The guard yelled "⟦Stay there!⟧"',
];

describe('words between marks', () => {
  it.each(MARKS)('%s', marked => {
    const { text, spans } = readMarked(marked);
    const found = read(text)
      .filter(({ style }) => style === 'direct')
      .flatMap(({ content }) => content);
    expect(found.map(span => slice(text, span))).toEqual(spans.map(span => slice(text, span)));
  });

  it('joins what one interrupted sentence or several paragraphs say, and keeps the next sentence apart', () => {
    expect(read('“I was there,” said Roy, “and I saw it.”').map(({ content }) => content.length)).toEqual([2]);
    expect(read('“One part.\n“Two parts,” Lena Orr said.').map(({ content }) => content.length)).toEqual([2]);
    expect(read('“I was there,” said Roy. “I saw it.”').map(({ content }) => content.length)).toEqual([1, 1]);
  });

  it('says which marks are missing', () => {
    const rules = (text: string): readonly string[] =>
      findMarked(passageOf(text), vocabulary).map(({ marks }) => marks);
    expect(rules('Lena Orr said, “We will not go.')).toEqual(['unclosed']);
    expect(rules('We will not go,” said Lena Orr.')).toEqual(['unopened']);
    expect(rules('“One part.\n“Two parts,” Orr said.')).toEqual(['continued', 'closed']);
  });
});

describe('terms', () => {
  it.each([
    'Jimmy "The Fist" Doe lost again.',
    'The band played "Blue Moon" twice.',
    'It is the so-called "peace" hall.',
    'The club, known as the "Lions", is shut.',
    'Its "smart" lamps are dim.',
    'A show titled "A Night on the Hill" opens.',
  ])('%s', text => {
    expect(contents(text, 'direct')).toEqual([]);
    expect(findMarked(passageOf(text), vocabulary).map(({ kind }) => kind)).toEqual(['term']);
  });
});

/** Text, then for each quotation: speaker's words (or status), cue, source. */
const SPEAKERS: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
  ['“It is over,” as Lena Orr put it.', 'Lena Orr <put it>'],
  ['As Lena Orr put it, “The town gives more than it takes.”', 'Lena Orr <put it>'],
  ['“It is over,” as he left the hall.', '(unresolved)'],
  ['“We left,” Lena Orr said.', 'Lena Orr <said>'],
  ['“We left,” said Lena Orr, a nurse at the harbour clinic.', 'Lena Orr <said>'],
  ['Lena Orr, 40, a nurse, told reporters: “We left.”', 'Lena Orr <told>'],
  ['Orr spoke, adding: “We left.” Lena Orr is a nurse.', 'Lena Orr <adding>'],
  ['Lena Orr: “We left.”', 'Lena Orr <:>'],
  ['Lena Orr was blunt: “No.”', 'Lena Orr <:>'],
  ['“We left,” Mr. Reed said. “It was late.” Tom Reed drove.', 'Tom Reed <said>', 'Tom Reed <said>'],
  ['“We left,” according to a senior Norland official.', 'a senior Norland official (unnamed) <according to>'],
  ['“We left,” the harbour police said in a statement.', 'the harbour police (described) <said>'],
  ['“We left,” officials said.', 'officials (unnamed) <said>'],
  ['Lena Orr arrived at noon. “We left,” she said.', 'Lena Orr <said>'],
  ['“We left,” he said.', '(unresolved) <said>'],
  ['“We left.”', '(unresolved)'],
  ['“Don’t go,” Lena Orr said Tom Reed told her.', 'Tom Reed <told>'],
];

describe('speakers', () => {
  it.each(SPEAKERS)('%s', (text, ...expected) => {
    const found = read(text)
      .filter(({ style }) => style === 'direct')
      .map(({ speaker, cue }) => {
        const status = speaker.status === 'named' ? '' : `(${speaker.status})`;
        return [slice(text, speaker), status, cue && `<${slice(text, cue)}>`].filter(Boolean).join(' ');
      });
    expect(found).toEqual(expected);
  });

  it('gives a reason wherever nobody is told', () => {
    for (const { speaker } of read('“We left,” he said.\nIt rained.\n“We stayed.”')) {
      expect(speaker).toMatchObject({ status: 'unresolved', reason: expect.any(String) });
    }
  });

  it('takes the entity of the mention that the source names, and shows its fullest name', () => {
    const text = 'Lena Orr came. “We left,” Orr said.';
    const at = (words: string, from = 0): Span => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length };
    };
    const mentions: readonly Mention[] = [
      { ...at('Lena Orr'), kind: 'person', form: 'name', entity: 'e1' },
      { ...at('Orr', 20), kind: 'person', form: 'name', entity: 'e1' },
    ];
    const entities: readonly Entity[] = [{ id: 'e1', kind: 'person', name: 'Lena Orr', aliases: ['Orr'], facts: [] }];
    const [quotation] = findQuotations(passageOf(text), mentions, entities, vocabulary);
    expect(quotation!.speaker).toEqual({ status: 'named', entity: 'e1', ...at('Lena Orr') });
    expect(slice(text, quotation!.source)).toBe('Orr');
  });
});

/** Marked text: the content of a reported clause. */
const REPORTED: readonly string[] = [
  'Lena Orr said ⟦that the bridge was safe⟧.',
  'Lena Orr said ⟦the bridge was safe⟧.',
  'Orr told reporters on Monday ⟦that she would stay⟧, adding nothing.',
  '⟦The bridge was safe⟧, Lena Orr said.',
  'According to the harbour police, ⟦two boats sank⟧.',
  '⟦Two boats sank⟧, according to the harbour police.',
  'Orr vowed ⟦to rebuild the bridge⟧.',
  'Orr denied ⟦the charge⟧.',
  'Orr accused ⟦the council of neglect⟧.',
  'Orr asked ⟦whether the bridge would hold⟧.',
  'Orr said ⟦the bridge was safe⟧ and called it a triumph.',
  'Orr said ⟦the bridge was safe⟧, but Reed said it was not.',
  "The court rejected Orr's claim ⟦that the bridge was safe⟧.",
];

describe('reported clauses', () => {
  it.each(REPORTED)('%s', marked => {
    const { text, spans } = readMarked(marked);
    expect(contents(text, 'indirect')).toContain(spans.map(span => slice(text, span)).join(' | '));
  });

  it('keeps a marked fragment exact beside its clause', () => {
    const text = 'Lena Orr said the bridge was “perfectly safe” for all.';
    expect(contents(text, 'direct')).toEqual(['perfectly safe']);
    expect(contents(text, 'mixed')).toEqual(['the bridge was “perfectly safe” for all']);
  });

  it('names who relayed it', () => {
    const text = 'Tom Reed told Lena Orr that the bridge would close, the mayor said.';
    const [told] = read(text).filter(({ cue }) => slice(text, cue) === 'told');
    expect(slice(text, told!.speaker)).toBe('Tom Reed');
    expect(told!.via.map(speaker => slice(text, speaker))).toEqual(['the mayor']);
    expect(slice(text, told!.addressee)).toBe('Lena Orr');
  });

  it('reads medium and day', () => {
    const text = 'Lena Orr said in a statement on Tuesday that the bridge was safe.';
    const [quotation] = read(text);
    expect(slice(text, quotation!.medium)).toBe('in a statement');
    expect(slice(text, quotation!.when)).toBe('on Tuesday');
  });

  it.each([
    'The bridge is closed to cars.',
    'The report is long and the claim is old.',
    'A proposed road was built last year.',
    'She ate the bread in Rome.',
    '',
    '"',
  ])('nothing here: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '``',
  "''",
  ',',
  '.',
  ': ',
  '\n',
  '\n\n',
  ' ',
  ' said ',
  ' told ',
  'Lena Orr',
  ' he ',
  ' that ',
  ' according to ',
  ' the mayor',
  ' and ',
  ' who ',
  "'s",
  '(',
  ')',
  '-',
  '—',
  ' claim that ',
  ' adding ',
  ' 6',
  '😀',
  ' is ',
  ' not ',
  'On Monday ',
];
const noisy = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map(parts => parts.join(''));

function spansOf({ content, cue, source, speaker, via, addressee, medium, when }: Quotation): readonly Partial<Span>[] {
  return [...content, cue, source, speaker, ...via, addressee, medium, when].filter(span => span !== null);
}

describe('any string', () => {
  it('gives spans in range, not empty and without white space at their ends, in text order', () => {
    fc.assert(
      fc.property(noisy, text => {
        const quotations = read(text);
        for (const span of quotations.flatMap(spansOf)) {
          const words = slice(text, span);
          if (words !== null && (words === '' || words.trim() !== words)) return false;
        }
        const starts = quotations.map(({ content }) => content[0]!.start);
        return starts.every((start, at) => at === 0 || starts[at - 1]! <= start);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same a second time, and an emoji on a line before it only moves it', () => {
    const moved = ({ start, end }: Span): Span => ({ start: start + 3, end: end + 3 });
    fc.assert(
      fc.property(noisy, text => {
        const first = read(text);
        expect(read(text)).toEqual(first);
        const shifted = findMarked(passageOf(`😀\n${text}`), vocabulary);
        expect(shifted.map(({ start, end }) => ({ start, end }))).toEqual(
          findMarked(passageOf(text), vocabulary).map(moved),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('reads 50,000 marks in linear time', () => {
    for (const text of [
      '"a '.repeat(50_000),
      "'a ".repeat(50_000),
      '“‘'.repeat(25_000),
      'Orr said, "x," '.repeat(12_500),
    ]) {
      const passage = passageOf(text);
      const before = performance.now();
      findQuotations(passage, [], [], vocabulary);
      expect(performance.now() - before).toBeLessThan(10_000);
    }
  });
});
