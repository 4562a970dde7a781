/**
 * Events of ECB+ (Cybulska & Vossen 2014): short reports, the words in them that tell events, and which of those are one event. A topic has two stories of one
 * sort of thing (two quakes, two arrests); only some sentences of each report are annotated. In: the corpus's file. Out: topics, with each report as the
 * engine reads it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, TokenColumns } from '../../src/core/model/layers.ts';
import { overlapSpans, type Span, spanIndexAt } from '../../src/core/text/spans.ts';
import { annotate, english, type Parser, readReports } from '../../src/index.ts';
import { loadParser } from '../../src/node/models.ts';

export const EVENTS_FILE = 'corpora/events-dev.jsonl';

interface EventDocument {
  readonly id: string;
  readonly story: string;
  readonly text: string;
  readonly events: readonly (Span & { readonly chain: string })[];
}

/** A place where words tell an event. */
export interface GoldMention {
  /** Index of its report within the topic. */
  readonly at: number;
  /** The word that the others of the place hang on, in UTF-16 code units. */
  readonly head: Span;
  readonly lemma: string;
  /** Mentions of a chain are one event; no two topics share one. */
  readonly chain: string;
}

export interface EventTopic {
  readonly id: string;
  readonly annotations: readonly Annotation[];
  /** The story of each report. */
  readonly stories: readonly string[];
  /** In order of report and text. */
  readonly mentions: readonly GoldMention[];
}

/** All topics, in the order of their first reports. */
export function readEventTopics(sharedDir: string): readonly EventTopic[] {
  const parser = loadParser();
  const byTopic = new Map<string, EventDocument[]>();
  for (const line of readFileSync(join(sharedDir, EVENTS_FILE), 'utf8').trim().split('\n')) {
    const document = JSON.parse(line) as EventDocument;
    const topic = document.id.slice(0, document.id.indexOf('_'));
    const list = byTopic.get(topic);
    if (list === undefined) byTopic.set(topic, [document]);
    else list.push(document);
  }
  return [...byTopic].map(([id, documents]) => topicOf(parser, id, documents));
}

function topicOf(parser: Parser, id: string, documents: readonly EventDocument[]): EventTopic {
  const annotations = documents.map(document => annotationOf(parser, document));
  const mentions = documents.flatMap(({ events }, at) =>
    events.map(
      ({ chain, ...span }): GoldMention => ({ at, chain: `${id} ${chain}`, ...headOf(annotations[at]!, span) }),
    ),
  );
  return { id, annotations, stories: documents.map(({ story }) => story), mentions };
}

const READ_OPTIONS = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  layout: english.layout,
  languages: [english.tag],
};

function annotationOf(parser: Parser, { id, text }: EventDocument): Annotation {
  const bytes = new TextEncoder().encode(JSON.stringify({ id, text }));
  const { report } = readReports(bytes, `${id}.json`, READ_OPTIONS).found[0]!;
  if (report.text !== text) throw new RangeError(`${id}: the text was not read as it stands`);
  return annotate(report, english, { parser, tokens: 'keep' });
}

/** The first token of the span that hangs on none of it, and its lemma. */
function headOf({ tokens, sentences }: Annotation, span: Span): Pick<GoldMention, 'head' | 'lemma'> {
  const { start, end, head, lemma, deprel } = tokens!;
  const inside = tokensIn(tokens!, span);
  // heads count within a sentence
  const sentence = sentences[spanIndexAt(sentences, start[inside[0]!]!)]?.start ?? 0;
  const first = start.findIndex(from => from >= sentence);
  const top = inside.find(i => deprel[i] !== 'punct' && !(head[i]! >= 0 && inside.includes(first + head[i]!)));
  const i = top ?? inside[0]!;
  return { head: { start: start[i]!, end: end[i]! }, lemma: lemma[i]!.toLowerCase() };
}

function tokensIn({ start, end }: TokenColumns, span: Span): readonly number[] {
  return start.flatMap((from, i) => (overlapSpans(span, { start: from, end: end[i]! }) ? [i] : []));
}
