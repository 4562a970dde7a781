/**
 * Voiced: which stretches are certainly somebody's words or account. In: a passage and its quotations. Out: for each quotation the parts that
 * are its speaker's beyond doubt, none where who speaks, or that he said it, is less than certain. What the reporter slips into reported
 * speech (an age, a date of birth, "which he signed on Monday") is left out. The only place that decides whether a name may stand beside words.
 */
import { FRAME, type QuotationVocabulary } from '../language/quotations.ts';
import type { Entity, Mention, Quotation, Speaker } from '../model/layers.ts';
import { compareSpans, containsSpan, type Span } from '../text/spans.ts';
import { wordIndexAt } from '../text/words.ts';
import type { Passage } from './passage.ts';
import { baseRelation, childrenOf, dependents } from './syntax/children.ts';
import { type Tree, tokensOf } from './syntax/clauses.ts';

interface Layers {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** For each quotation, in their order, what is certainly its speaker's. */
export function findVoiced(
  passage: Passage,
  quotations: readonly Quotation[],
  layers: Layers,
  vocabulary: QuotationVocabulary,
): readonly (readonly Span[])[] {
  const tree: Tree | null =
    passage.syntax === null ? null : { syntax: passage.syntax, children: childrenOf(passage.syntax) };
  return quotations.map(quotation =>
    isCertain(passage, quotation, layers, vocabulary) ? voicedParts(tree, quotation) : [],
  );
}

/** Ways a quotation got its source that leave no doubt: its own cue, or the same breath as one that has it. */
const SURE_RULES: Readonly<Record<Quotation['style'], ReadonlySet<string>>> = {
  direct: new Set([
    'before',
    'after',
    'after-inner',
    'inverted',
    'according-to',
    'label',
    'follows',
    'in-clause',
    'shared-next',
    'continued',
  ]),
  mixed: new Set(['that', 'bare', 'colon', 'after-clause', 'according-to']),
  indirect: new Set(['that', 'bare', 'colon', 'after-clause', 'according-to']),
};

function isCertain(passage: Passage, quotation: Quotation, layers: Layers, vocabulary: QuotationVocabulary): boolean {
  const { cue, source, speaker, style, rule } = quotation;
  if (cue === null || source === null || !SURE_RULES[style].has(rule)) return false;
  return isSaid(passage, cue, vocabulary) && isSomebody(passage, source, speaker, layers, vocabulary);
}

/** A verb of speech told as done: not `believed`, not `would say`, not `did not say`. A colon and "according to" are none and will do. */
function isSaid({ words }: Passage, cue: Span, vocabulary: QuotationVocabulary): boolean {
  let isVerb = false;
  let isSpeech = false;
  for (let i = wordIndexAt(words, cue.start); i < words.length && words.start[i]! < cue.end; i++) {
    const form = words.forms[i]!;
    if (vocabulary.negations.has(form) || vocabulary.modals.has(form)) return false;
    for (const { frames } of vocabulary.verbs.get(form) ?? []) {
      isVerb = true;
      if ((frames & FRAME.quote) !== 0) isSpeech = true;
    }
  }
  return isSpeech || !isVerb;
}

const SPEAKING_KINDS: ReadonlySet<Entity['kind']> = new Set(['person', 'organisation', 'group', 'place']);

function isSomebody(
  passage: Passage,
  source: Span,
  speaker: Speaker,
  { entities }: Layers,
  vocabulary: QuotationVocabulary,
): boolean {
  if (speaker.start === undefined || speaker.end === undefined) return false;
  const entity = speaker.entity === undefined ? undefined : entities.find(each => each.id === speaker.entity);
  if (entity !== undefined && !SPEAKING_KINDS.has(entity.kind)) return false;
  if (speaker.status === 'named') return isName(passage, speaker as Span);
  return speaker.status !== 'unresolved' && speaker.status !== 'outlet' && isRole(passage, source, vocabulary);
}

/** A name begins with a capital or a digit and is no lone letter. */
function isName({ text }: Passage, { start, end }: Span): boolean {
  return end - start > 1 && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text.slice(start, end));
}

/** A description names people or bodies by what they are, or a document that speaks: `police`, `a senior official`, `the indictment`. */
function isRole({ words }: Passage, source: Span, vocabulary: QuotationVocabulary): boolean {
  const from = wordIndexAt(words, source.start);
  let head = -1;
  for (let i = from; i < words.length && words.start[i]! < source.end; i++) {
    if (vocabulary.prepositions.has(words.forms[i]!) || words.forms[i] === ',') break;
    head = i;
  }
  const form = words.forms[head];
  return (
    form !== undefined &&
    (vocabulary.roles.has(form) || vocabulary.unnamedHeads.has(form)) &&
    !vocabulary.pronouns.has(form) &&
    !vocabulary.determiners.has(form)
  );
}

/** Words between marks are all the speaker's; of reported speech what the clause itself says. */
function voicedParts(tree: Tree | null, { style, content }: Quotation): readonly Span[] {
  if (style === 'direct') return content;
  return tree === null ? [] : content.flatMap(span => withoutAsides(tree, span));
}

/** Clauses and phrases that a comma sets off are as likely the reporter's. */
const ASIDES: ReadonlySet<string> = new Set(['acl', 'appos', 'advcl', 'parataxis', 'dep']);

function withoutAsides(tree: Tree, span: Span): readonly Span[] {
  const { syntax } = tree;
  const { from, to } = tokensOf(syntax, span);
  const asides: Span[] = [];
  for (let i = from; i < to; i++) {
    if (!ASIDES.has(baseRelation(syntax.deprel[i]!)) || syntax.head[i]! < from || syntax.head[i]! > i) continue;
    const [first, last] = subtreeOf(tree, i);
    if (first > from && isComma(tree, first - 1, first)) asides.push({ start: syntax.start[first]!, end: syntax.end[last]! });
  }
  return subtract(span, asides);
}

/** The token before a subtree, or its own first, is a comma or a dash. */
function isComma({ syntax }: Tree, before: number, first: number): boolean {
  const mark = (i: number): boolean => syntax.xpos[i] === ',' || syntax.xpos[i] === ':' || syntax.xpos[i] === '-LRB-';
  return mark(before) || mark(first);
}

function subtreeOf({ children }: Tree, top: number): readonly [first: number, last: number] {
  let first = top;
  let last = top;
  const rest = [top];
  for (let steps = 0; rest.length > 0 && steps < LARGEST_SUBTREE; steps++) {
    const at = rest.pop()!;
    first = Math.min(first, at);
    last = Math.max(last, at);
    rest.push(...dependents(children, at));
  }
  return [first, last];
}

/** Tokens of a sentence that is prose. */
const LARGEST_SUBTREE = 400;

function subtract(span: Span, holes: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const hole of [...holes].sort(compareSpans)) {
    if (hole.start > at) left.push({ start: at, end: Math.min(hole.start, span.end) });
    at = Math.max(at, hole.end);
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left.filter(part => part.end > part.start && containsSpan(span, part));
}
