/**
 * A passage read for statements: the tree with its most asked-for children, and what other layers say of each token, as columns.
 * In: a tree and layers. Out: one array look-up per question, so that finding statements stays linear in the text.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Mention, Quantity, Quotation, TimeExpression } from '../../model/layers.ts';
import { compareSpans, type Span } from '../../text/spans.ts';
import { baseRelation, childrenOf } from '../syntax/children.ts';
import { isPredicate, type Tree, tokensOf, VERB } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/tree.ts';

export interface StatementLayers {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
}

/** Per token: the first dependent by a relation, or the index into a layer of what covers it; -1 for none. */
export interface Reading {
  readonly text: string;
  readonly tree: Tree;
  readonly layers: StatementLayers;
  readonly lemmas: readonly string[];
  readonly predicate: Uint8Array;
  /** Predicates before token `i`. */
  readonly predicatesBefore: Uint32Array;
  readonly subject: Int32Array;
  readonly object: Int32Array;
  readonly copula: Int32Array;
  readonly auxiliary: Int32Array;
  readonly marker: Int32Array;
  readonly preposition: Int32Array;
  readonly mention: Int32Array;
  readonly time: Int32Array;
  readonly quantity: Int32Array;
  /** Innermost quotation. */
  readonly quotation: Int32Array;
  /** The quotation that it is the cue of. */
  readonly cue: Int32Array;
  /** Verb of speech beside what is said: "he left, police said". */
  readonly aside: Int32Array;
  /** The noun of an "according to". */
  readonly attribution: Int32Array;
}

export function readStatements(
  text: string,
  syntax: Syntax,
  vocabulary: StatementVocabulary,
  layers: StatementLayers,
): Reading {
  const tree: Tree = { syntax, children: childrenOf(syntax) };
  const predicate = predicateColumn(tree);
  const contents = layers.quotations.flatMap((quotation, index) => quotation.content.map(span => ({ span, index })));
  return {
    text,
    tree,
    layers,
    lemmas: lemmasOf(text, syntax, vocabulary),
    predicate,
    predicatesBefore: countBefore(predicate),
    ...childColumns(syntax),
    mention: spanColumn(syntax, layers.mentions),
    time: spanColumn(syntax, layers.times),
    quantity: spanColumn(syntax, layers.quantities),
    quotation: nestedColumn(syntax, contents),
    cue: cueColumn(syntax, layers.quotations),
    ...attributionColumns(syntax, vocabulary),
  };
}

/** Lemmas in lower case; a verb's irregular forms by table, which knows better than any guesser. */
function lemmasOf(text: string, syntax: Syntax, vocabulary: StatementVocabulary): readonly string[] {
  return syntax.lemma.map((lemma, i) => {
    if (syntax.upos[i] !== VERB) return lemma.toLowerCase();
    const form = text.slice(syntax.start[i]!, syntax.end[i]!).toLowerCase();
    return vocabulary.irregular.get(form) ?? lemma.toLowerCase();
  });
}

function predicateColumn(tree: Tree): Uint8Array {
  const column = new Uint8Array(tree.syntax.length);
  for (let i = 0; i < column.length; i++) column[i] = isPredicate(tree, i) ? 1 : 0;
  return column;
}

function countBefore(flags: Uint8Array): Uint32Array {
  const counts = new Uint32Array(flags.length + 1);
  for (let i = 0; i < flags.length; i++) counts[i + 1] = counts[i]! + flags[i]!;
  return counts;
}

type ChildColumns = Pick<Reading, 'subject' | 'object' | 'copula' | 'auxiliary' | 'marker' | 'preposition'>;

const COLUMN_OF: Readonly<Record<string, keyof ChildColumns>> = {
  nsubj: 'subject',
  csubj: 'subject',
  obj: 'object',
  cop: 'copula',
  aux: 'auxiliary',
  mark: 'marker',
  case: 'preposition',
};

function childColumns(syntax: Syntax): ChildColumns {
  const make = (): Int32Array => new Int32Array(syntax.length).fill(-1);
  const columns = {
    subject: make(),
    object: make(),
    copula: make(),
    auxiliary: make(),
    marker: make(),
    preposition: make(),
  };
  for (let i = 0; i < syntax.length; i++) {
    const name = COLUMN_OF[baseRelation(syntax.deprel[i]!)];
    const head = syntax.head[i]!;
    if (name !== undefined && head >= 0 && columns[name][head] === -1) columns[name][head] = i;
  }
  return columns;
}

function attributionColumns(syntax: Syntax, vocabulary: StatementVocabulary): Pick<Reading, 'aside' | 'attribution'> {
  const aside = new Int32Array(syntax.length).fill(-1);
  const attribution = new Int32Array(syntax.length).fill(-1);
  for (let i = 0; i < syntax.length; i++) {
    const head = syntax.head[i]!;
    if (head < 0) continue;
    if (isAside(syntax, vocabulary, i)) aside[head] = i;
    const isAttribution = syntax.deprel[i] === 'case' && vocabulary.attributions.has(syntax.lemma[i]!);
    if (isAttribution && syntax.head[head]! >= 0) attribution[syntax.head[head]!] = head;
  }
  spreadAttributions(syntax, attribution);
  return { aside, attribution };
}

function isAside(syntax: Syntax, vocabulary: StatementVocabulary, i: number): boolean {
  const relation = syntax.deprel[i]!;
  if (!vocabulary.tellers.has(syntax.lemma[i]!)) return false;
  return (
    relation === 'parataxis' ||
    (relation === 'advcl' && FINITE.has(syntax.xpos[i]!) && vocabulary.mute.has(syntax.lemma[i]!))
  );
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);
/** Tokens after the noun of an "according to" that may still belong to its phrase at a sentence's end. */
const TAIL = 8;

/** "According to police" at either end of a sentence goes for all of it. */
function spreadAttributions(syntax: Syntax, attribution: Int32Array): void {
  for (let s = 0; s + 1 < syntax.first.length; s++) {
    const from = syntax.first[s]!;
    const to = syntax.first[s + 1]!;
    let source = -1;
    for (let i = from; i < to && source < 0; i++) {
      const noun = attribution[i]!;
      if (noun >= 0 && (noun - from <= TAIL || to - noun <= TAIL)) source = noun;
    }
    if (source >= 0) attribution.fill(source, from, to);
  }
}

/** Which span covers each token; of overlapping spans the later in text order. */
function spanColumn(syntax: Syntax, spans: readonly Span[]): Int32Array {
  const column = new Int32Array(syntax.length).fill(-1);
  spans.forEach((span, index) => {
    const { from, to } = tokensOf(syntax, span);
    for (let i = from; i < to; i++) column[i] = index;
  });
  return column;
}

function cueColumn(syntax: Syntax, quotations: readonly Quotation[]): Int32Array {
  const column = new Int32Array(syntax.length).fill(-1);
  quotations.forEach(({ cue, style }, index) => {
    if (cue === null) return;
    const { from, to } = tokensOf(syntax, cue);
    // exact words weigh more: a verb with a direct quotation only attributes
    for (let i = from; i < to; i++) if (column[i] === -1 || style !== 'indirect') column[i] = index;
  });
  return column;
}

/** Which span covers each token, the innermost where they nest. One pass with a stack: spans may be as many as the tokens. */
function nestedColumn(
  syntax: Syntax,
  contents: readonly { readonly span: Span; readonly index: number }[],
): Int32Array {
  const column = new Int32Array(syntax.length).fill(-1);
  const sorted = [...contents].sort((a, b) => compareSpans(a.span, b.span));
  const open: { readonly span: Span; readonly index: number }[] = [];
  let next = 0;
  for (let i = 0; i < syntax.length; i++) {
    while (next < sorted.length && sorted[next]!.span.start <= syntax.start[i]!) open.push(sorted[next++]!);
    while (open.length > 0 && open.at(-1)!.span.end <= syntax.start[i]!) open.pop();
    column[i] = open.at(-1)?.index ?? -1;
  }
  return column;
}

/** Steps up a tree that are followed; deeper nesting is not prose, and work stays bounded. */
const DEEPEST = 40;

/** Token `i` and the tokens above it, as far as prose goes. */
export function* upwards({ tree }: Reading, i: number): Generator<number> {
  let at = i;
  for (let step = 0; at >= 0 && step < DEEPEST; step++) {
    yield at;
    at = tree.syntax.head[at]!;
  }
}
