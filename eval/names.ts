/**
 * Scores names against token-tagged articles: typed and untyped span F1 of person, organisation and place (Location and Facility).
 * Text is the tokens joined by a space, the line with the address dropped. Also the gold stories' name variants: linked into one entity or not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkEntities } from '../src/core/compare/link/entities.ts';
import { findMentions } from '../src/core/extract/mentions/mentions.ts';
import type { Passage } from '../src/core/extract/passage.ts';
import { splitSentences } from '../src/core/extract/syntax/sentences.ts';
import type { StoryEntity } from '../src/core/model/comparison.ts';
import type { MentionKind } from '../src/core/model/layers.ts';
import type { Block } from '../src/core/model/report.ts';
import { nameWords } from '../src/core/text/names.ts';
import { overlapSpans, type Span } from '../src/core/text/spans.ts';
import { splitWords } from '../src/core/text/words.ts';
import { mentions as vocabulary } from '../src/languages/en/mentions.ts';
import { sentences } from '../src/languages/en/sentences.ts';
import type { ComparedStory } from './gold-counts.ts';
import { type GoldDifference, readGoldStories } from './gold-stories.ts';
import {
  addTallies,
  type Metric,
  percent,
  type Scores,
  shareMetric,
  type Table,
  type Tally,
  tallyMetrics,
} from './scores.ts';

/** A gold name; `kind` is null for tags that are not scored. */
interface GoldName extends Span {
  readonly kind: MentionKind | null;
}

export interface TaggedArticle {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

const KINDS: Readonly<Record<string, MentionKind>> = {
  Person: 'person',
  Organization: 'organisation',
  Location: 'place',
  Facility: 'place',
};
const SCORED: readonly MentionKind[] = ['person', 'organisation', 'place'];

/** Articles of a file of tab-separated tokens and tags; the outer of two nested tags counts. */
export function readTaggedArticles(source: string): readonly TaggedArticle[] {
  const articles: TaggedArticle[] = [];
  let id = '';
  let rows: (readonly [string, string])[] = [];
  const flush = (): void => {
    if (rows.length > 0) articles.push(readArticle(id, rows));
    rows = [];
  };
  for (const line of source.split('\n')) {
    if (line.startsWith('# doc')) {
      flush();
      id = line.slice(line.indexOf('=') + 1).trim();
      continue;
    }
    const [token, tag] = line.split('\t');
    if (token === undefined || tag === undefined || /^https?:/.test(token)) continue;
    rows.push([token, tag]);
  }
  flush();
  return articles;
}

function readArticle(id: string, rows: readonly (readonly [string, string])[]): TaggedArticle {
  const names: { start: number; end: number; kind: MentionKind | null; tag: string }[] = [];
  let text = '';
  let isOpen = false;
  for (const [token, tag] of rows) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? token : `${text} ${token}`;
    const label = tag.slice(2);
    const last = names.at(-1);
    if (tag === 'O') isOpen = false;
    else if (isOpen && (tag.startsWith('I-') || tag.startsWith('E-')) && last?.tag === label) last.end = text.length;
    else {
      names.push({ start, end: text.length, kind: KINDS[label] ?? null, tag: label });
      isOpen = true;
    }
  }
  return { id, text, names };
}

function passageOf(text: string): Passage {
  const blocks: readonly Block[] = [{ kind: 'paragraph', start: 0, end: text.length }];
  return { text, blocks, sentences: splitSentences(text, blocks, sentences), words: splitWords(text), syntax: null };
}

/** Span and kind F1 over the articles of `file` in the shared corpora. */
export function scoreNames(sharedDir: string, file = 'names-dev.tsv'): Scores {
  const articles = readTaggedArticles(readFileSync(join(sharedDir, 'corpora', file), 'utf8'));
  const scored = articles.map(article => scoreArticle(article));
  const untyped = addTallies(scored.map(each => each.untyped));
  const typed = addTallies(scored.map(each => each.typed));
  const byKind = SCORED.map(kind => [kind, addTallies(scored.map(each => each.byKind.get(kind)!))] as const);
  return {
    metrics: [...metricsOf('untyped', 'name spans', untyped), ...metricsOf('typed', 'name spans and kinds', typed)],
    tables: [table([['untyped', untyped], ['typed', typed], ...byKind])],
    misses: scored.flatMap(each => each.misses),
  };
}

function metricsOf(id: string, label: string, tally: Tally): readonly Metric[] {
  return tallyMetrics(`names.${id}`, label, tally);
}

function table(rows: readonly (readonly [string, Tally])[]): Table {
  return {
    title: 'Names',
    head: ['', 'precision', 'recall', 'F1', 'gold'],
    rows: rows.map(([name, tally]) => [
      name,
      ...tallyMetrics('', '', tally).map(({ value }) => percent(value)),
      String(tally.expected),
    ]),
  };
}

interface ArticleScore {
  readonly untyped: Tally;
  readonly typed: Tally;
  readonly byKind: ReadonlyMap<MentionKind, Tally>;
  readonly misses: readonly string[];
}

function scoreArticle({ id, text, names }: TaggedArticle): ArticleScore {
  const found = findMentions(passageOf(text), vocabulary).filter(
    ({ form, kind }) => form === 'name' && SCORED.includes(kind),
  );
  const gold = names.filter(({ kind }) => kind !== null);
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  const foundAt = new Map(found.map(mention => [key(mention), mention]));
  const goldAt = new Set(gold.map(key));
  const right = gold.filter(name => foundAt.has(key(name)));
  const rightKind = right.filter(name => foundAt.get(key(name))!.kind === name.kind);
  const count = (list: readonly { readonly kind: MentionKind | null }[], kind: MentionKind): number =>
    list.filter(each => each.kind === kind).length;
  return {
    untyped: { right: right.length, found: found.length, expected: gold.length },
    typed: { right: rightKind.length, found: found.length, expected: gold.length },
    byKind: new Map(
      SCORED.map(kind => [
        kind,
        { right: count(rightKind, kind), found: count(found, kind), expected: count(gold, kind) },
      ]),
    ),
    misses: [
      ...gold
        .filter(name => !foundAt.has(key(name)))
        .map(name => `${id}: missed ${name.kind} ${inContext(text, name)}`),
      ...right
        .filter(name => foundAt.get(key(name))!.kind !== name.kind)
        .map(name => `${id}: ${foundAt.get(key(name))!.kind} for ${name.kind} ${inContext(text, name)}`),
      ...found
        .filter(mention => !goldAt.has(key(mention)))
        .map(mention => `${id}: no such ${mention.kind} ${inContext(text, mention)}`),
    ],
  };
}

const CONTEXT = 30;

function inContext(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
}

/** A gold difference of names with what we made of it. */
interface VariantScore {
  readonly story: string;
  readonly question: string;
  readonly sides: readonly (readonly string[])[];
  readonly isLinked: boolean;
}

/**
 * The gold stories' differences of kind `name` whose sides are all names by our finding: whether one entity holds them all.
 * The misses list those it does not, and every person with more than one full name, for a reader to judge false merges.
 */
export async function scoreEntities(sharedDir: string): Promise<Scores> {
  const { compareStory } = await import('./gold-runs.ts');
  const stories = readGoldStories(join(sharedDir, 'gold')).map(compareStory);
  const variants = stories.flatMap(story =>
    story.gold.differences.filter(isNameDifference).flatMap(each => scoreVariant(story, each)),
  );
  const merges = stories.flatMap(({ name, comparison }) =>
    comparison.entities.flatMap(entity => mergeOf(name, entity)),
  );
  const linked = variants.filter(({ isLinked }) => isLinked).length;
  return {
    metrics: [shareMetric('entities.variants', 'name variants in one entity', linked, variants.length)],
    tables: [
      {
        title: 'Entities',
        head: ['', 'count'],
        rows: [
          ['gold name variants that are names here', String(variants.length)],
          ['of them in one entity', String(linked)],
          ['people with several full names', String(merges.length)],
        ],
      },
    ],
    misses: [
      ...variants
        .filter(({ isLinked }) => !isLinked)
        .map(({ story, question, sides }) => `${story}: ${question} ${JSON.stringify(sides)}`),
      ...merges,
    ],
  };
}

function isNameDifference({ type, confidence }: GoldDifference): boolean {
  return type === 'name' && confidence !== 'low';
}

function scoreVariant(
  { name, annotations, comparison }: ComparedStory,
  difference: GoldDifference,
): readonly VariantScore[] {
  const links = linkEntities(annotations);
  const known = new Set(comparison.entities.map(({ id }) => id));
  const sides = difference.sides.map(side => [
    ...new Set(
      side.spans.flatMap(span => {
        const annotation = annotations.find(({ report }) => report.id === span.report);
        const found = annotation?.mentions.filter(
          mention =>
            mention.form === 'name' &&
            mention.entity !== null &&
            mention.field === span.field &&
            overlapSpans(mention, span),
        );
        return (found ?? [])
          .flatMap(({ entity }) => links.entityOf(span.report, entity!) ?? [])
          .filter(id => known.has(id));
      }),
    ),
  ]);
  if (sides.some(side => side.length === 0)) return [];
  const isLinked = sides[0]!.some(id => sides.every(side => side.includes(id)));
  return [{ story: name, question: difference.question, sides, isLinked }];
}

function mergeOf(story: string, { kind, forms }: StoryEntity): readonly string[] {
  const full = forms.map(({ form }) => form).filter(form => nameWords(form).length > 1);
  return kind === 'person' && full.length > 1 ? [`${story}: one person: ${full.join(' = ')}`] : [];
}
