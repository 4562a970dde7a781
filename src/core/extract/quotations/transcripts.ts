/**
 * Transcripts: what stands behind a speaker's label is that speaker's words, marks or not. In: a passage, its mentions, the quotations found by
 * marks and cues. Out: the same with a direct quotation for each labelled turn (rule `turn`), and with the labelled speaker for whatever the
 * turn says in the first person: "I can confirm" is not the outlet's. `Q:` and `A:` name nobody; alone they make no quotations, for the
 * questions and answers of a newsroom's own page look alike.
 */
import type { SpeakerLabelVocabulary } from '../../language/speaker-labels.ts';
import type { Entity, Mention, Quotation, Speaker } from '../../model/layers.ts';
import type { Block } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { compareSpans, containsSpan, type Span, trimSpan } from '../../text/spans.ts';
import { findLabels, isSpoken, SPOKEN, type SpeakerLabel } from '../layout/speaker-labels.ts';
import type { Passage } from '../passage.ts';

interface Layers {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Words under one label. */
interface Turn {
  readonly label: SpeakerLabel;
  readonly content: readonly Span[];
  readonly speaker: Speaker;
}

/** Adds the quotations of labelled turns. */
export function withTranscript(
  passage: Passage,
  quotations: readonly Quotation[],
  layers: Layers,
  vocabulary: SpeakerLabelVocabulary,
): readonly Quotation[] {
  const blocks = passage.blocks.filter(({ kind }) => SPOKEN.has(kind));
  const found = findLabels(passage.text, blocks, vocabulary);
  const labels = new Map([...found].filter(([, label]) => !isOther(label, [...found.values()], passage.text, layers)));
  const isNamed = [...labels.values()].some(({ form }) => form !== 'turn');
  if (!isNamed) return quotations;
  const speakers = speakersOf(passage, [...labels.values()], layers);
  const turns = turnsOf(passage, blocks, labels, speakers, vocabulary);
  const said = turns.flatMap(turn => quotationOf(turn, quotations));
  return [...quotations.map(quotation => inTurn(quotation, turns)), ...said].sort((a, b) =>
    compareSpans(a.content[0]!, b.content[0]!),
  );
}

/** `Marlow:` a name in small letters that is a place's or a body's, `RECIPE:` a lone word nobody bears, and nothing says otherwise. */
function isOther(
  { form, isTold, name }: SpeakerLabel,
  labels: readonly SpeakerLabel[],
  text: string,
  { mentions, entities }: Layers,
): boolean {
  if (isTold || form === 'turn') return false;
  const words = text.slice(name.start, name.end);
  if (form === 'capitals') {
    const last = lastWord(words);
    const isBorne = entities.some(({ kind, name: full }) => kind === 'person' && lastWord(full) === last);
    const uses = labels.filter(each => text.slice(each.name.start, each.name.end) === words).length;
    return !/\s/u.test(words) && uses < 2 && !isBorne;
  }
  const over = mentions.find(
    mention => mention.field === undefined && mention.start < name.end && mention.end > name.start,
  );
  return over !== undefined && over.form === 'name' && over.kind !== 'person';
}

function turnsOf(
  { text }: Passage,
  blocks: readonly Block[],
  labels: ReadonlyMap<number, SpeakerLabel>,
  speakers: ReadonlyMap<SpeakerLabel, Speaker>,
  vocabulary: SpeakerLabelVocabulary,
): readonly Turn[] {
  // a paragraph without a label goes on only where somebody is heard to speak: the outlet may have the word again
  let goesOn = false;
  const turns: { label: SpeakerLabel; content: Span[]; speaker: Speaker }[] = [];
  blocks.forEach((block, i) => {
    const label = labels.get(i);
    const last = turns.at(-1);
    if (label !== undefined) {
      const content = trimSpan(text, { start: label.end, end: block.end });
      turns.push({ label, content: content.end > content.start ? [content] : [], speaker: speakers.get(label)! });
      goesOn = true;
    } else if (last !== undefined && goesOn && !isDirection(text, block)) {
      goesOn = last.content.length === 0 || isSpoken(text, block, vocabulary);
      if (goesOn) last.content.push({ start: block.start, end: block.end });
    }
  });
  return turns;
}

/** `(Applause.)`, `[crosstalk]`: what happens, not what is said. */
function isDirection(text: string, { start, end }: Span): boolean {
  return ('(['.includes(text[start]!) && ')]'.includes(text[end - 1]!)) || text[start] === '*';
}

function quotationOf({ label, content, speaker }: Turn, quotations: readonly Quotation[]): readonly Quotation[] {
  if (content.length === 0) return [];
  // words in marks behind a label are a quotation already
  const isFound = quotations.some(
    ({ style, content: [known] }) =>
      style === 'direct' &&
      known !== undefined &&
      known.start <= content[0]!.start + 1 &&
      known.end >= content.at(-1)!.end - 1,
  );
  if (isFound) return [];
  return [
    {
      style: 'direct',
      content,
      cue: { start: label.colon, end: label.colon + 1 },
      source: label.name,
      speaker,
      via: [],
      addressee: null,
      medium: null,
      when: null,
      rule: 'turn',
    },
  ];
}

/** Whatever a turn says in the first person is its speaker's. */
function inTurn(quotation: Quotation, turns: readonly Turn[]): Quotation {
  if (quotation.speaker.status !== 'outlet') return quotation;
  const turn = turns.find(({ content }) => content.some(part => containsSpan(part, quotation.content[0]!)));
  return turn === undefined ? quotation : { ...quotation, speaker: turn.speaker };
}

function speakersOf(
  { text }: Passage,
  labels: readonly SpeakerLabel[],
  { mentions, entities }: Layers,
): ReadonlyMap<SpeakerLabel, Speaker> {
  const people = entities.filter(({ kind }) => kind === 'person');
  const byLast = new Map<string, Entity | null>();
  for (const person of people) {
    const last = lastWord(person.name);
    byLast.set(last, byLast.has(last) ? null : person);
  }
  const ids = new Set(people.map(({ id }) => id));
  const names = mentions.filter(
    ({ form, entity, field }) => form === 'name' && field === undefined && entity !== null && ids.has(entity),
  );
  const entityOf = ({ name }: SpeakerLabel): string | null => {
    const mention = names.find(({ start, end }) => start >= name.start && end <= name.end);
    return mention?.entity ?? byLast.get(lastWord(text.slice(name.start, name.end)))?.id ?? null;
  };
  return new Map(labels.map(label => [label, speakerOf(label, label.isRole ? null : entityOf(label))] as const));
}

function speakerOf({ form, name, person, isRole }: SpeakerLabel, entity: string | null): Speaker {
  if (form === 'turn') return { status: 'unresolved', reason: 'the label names nobody' };
  if (isRole) return { status: 'unnamed', ...name };
  return entity === null ? { status: 'named', ...person } : { status: 'named', entity, ...person };
}

function lastWord(name: string): string {
  return normalForm(name.slice(name.trimEnd().lastIndexOf(' ') + 1).trim());
}
