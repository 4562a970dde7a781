/**
 * Voiced: which stretches are certainly somebody's words or account. In: a passage and its quotations. Out: for each quotation the parts that
 * are its speaker's beyond doubt, none where who speaks, or that he said it, is less than certain. What the reporter slips into reported
 * speech (an age, a date of birth, "which he signed on Monday") is left out. The only place that decides whether a name may stand beside words.
 */
import { FRAME, type QuotationVocabulary } from '../../language/quotations.ts';
import type { Entity, Mention, Quotation, Speaker } from '../../model/layers.ts';
import { compareSpans, containsSpan, type Span, spanIndexAt } from '../../text/spans.ts';
import { MARK, type Words, wordIndexAt } from '../../text/words.ts';
import type { Passage } from '../passage.ts';
import { baseRelation, childrenOf, dependents } from '../syntax/children.ts';
import { type Tree, tokensOf } from '../syntax/clauses.ts';

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
  const isReported = containment(quotations.flatMap(({ content }) => content));
  return quotations.map(quotation =>
    // `warns that the board is late and says …`: of who speaks in what somebody else says it is in doubt who says it
    isCertain(passage, quotation, layers, vocabulary) && !isReported(quotation.source!)
      ? voicedParts(tree, quotation)
      : [],
  );
}

/** Whether any of `spans` holds a span: of those that begin no later, the one that ends last does or none. */
function containment(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort(compareSpans);
  let last = -1;
  const lastEnds = sorted.map(({ end }) => {
    last = Math.max(last, end);
    return last;
  });
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && lastEnds[low - 1]! >= end;
  };
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
    'turn',
    'signed',
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
  return (
    isNear(passage, quotation) &&
    !isOfTwoSubjects(passage, source, cue, vocabulary) &&
    isSaid(passage, cue, vocabulary) &&
    isSomebody(passage, source, speaker, layers, vocabulary) &&
    isUndisputed(source, speaker, layers)
  );
}

/** Words between a cue and the words in marks that follow it: whom, when and where it was said. Beyond them somebody else may speak. */
const LONGEST_LEAD = 12;

function isNear({ words }: Passage, { style, rule, cue, content }: Quotation): boolean {
  if (style !== 'direct' || rule !== 'before') return true;
  return wordIndexAt(words, content[0]!.start) - wordIndexAt(words, cue!.end - 1) <= LONGEST_LEAD;
}

/** `Orr warns that Brandt is late and |says|`: a verb joined to another has the first subject of its sentence, or a later one, who can tell. */
function isOfTwoSubjects(passage: Passage, source: Span, cue: Span, vocabulary: QuotationVocabulary): boolean {
  const { words, sentences } = passage;
  const at = wordIndexAt(words, cue.start);
  if (at === 0 || !vocabulary.coordinators.has(words.forms[at - 1]!)) return false;
  const sentence = sentences[spanIndexAt(sentences, source.start)];
  if (sentence === undefined || source.start > cue.start) return false;
  for (let i = wordIndexAt(words, sentence.start); i < words.length && words.start[i]! < source.start; i++)
    if (vocabulary.complementisers.has(words.forms[i]!)) return true;
  return false;
}

/** Whom a pronoun stands for is read twice, from who spoke last and from who was named last: both must come to the same. */
function isUndisputed(source: Span, speaker: Speaker, { mentions }: Layers): boolean {
  const pronoun = mentions.find(
    ({ form, start, end }) => form === 'pronoun' && start === source.start && end === source.end,
  );
  return pronoun?.entity == null || pronoun.entity === speaker.entity;
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
  return isSpeech || (!isVerb && isPlainCue(words, cue, vocabulary));
}

/** A colon, a dash, `according to`: not a verb that nobody listed, `"It is over," the mayor |left|.` */
function isPlainCue(words: Words, cue: Span, { accordingTo }: QuotationVocabulary): boolean {
  const at = wordIndexAt(words, cue.start);
  return words.kind[at] === MARK || accordingTo.some(([first]) => first === words.forms[at]);
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
  const code = text.charCodeAt(start);
  const isPlain = (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return end - start > 1 && (isPlain || (code > 127 && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text.slice(start, end))));
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
  if (tree === null || !content.some(span => isClause(tree, span))) return [];
  return content.flatMap(span => withoutAsides(tree, span));
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'expl']);

/** Reported speech says something of something: a word that hangs on nothing inside it has a subject of its own. `announced a pause` has none. */
function isClause({ syntax, children }: Tree, span: Span): boolean {
  const { from, to } = tokensOf(syntax, span);
  for (let i = from; i < to; i++) {
    const head = syntax.head[i]!;
    if (head >= from && head < to) continue;
    if (dependents(children, i).some(c => c >= from && c < to && SUBJECTS.has(baseRelation(syntax.deprel[c]!))))
      return true;
  }
  return false;
}

/** Clauses and phrases that a comma sets off are as likely the reporter's, and so is a relative clause with or without one. */
const ASIDES: ReadonlySet<string> = new Set(['acl', 'appos', 'advcl', 'parataxis', 'dep']);

function withoutAsides(tree: Tree, span: Span): readonly Span[] {
  const { syntax } = tree;
  const { from, to } = tokensOf(syntax, span);
  const asides: Span[] = [];
  for (let i = from + 1; i < to; i++) {
    // `, where a new law …`: however the tree hangs it
    if (syntax.xpos[i]!.startsWith('W') && isComma(tree, i - 1, i) && syntax.head[i]! > i) {
      const last = closedBy(tree, subtreeOf(tree, syntax.head[i]!)[1], to);
      asides.push(asideFrom(tree, i, last));
      i = Math.max(i, last);
      continue;
    }
    if (!ASIDES.has(baseRelation(syntax.deprel[i]!)) || syntax.head[i]! < from || syntax.head[i]! > i) continue;
    const [first, last] = subtreeOf(tree, i);
    // `a call he had on Thursday`: by which the reporter says which call is meant
    const isRelative = syntax.deprel[i] === 'acl:relcl';
    if (first > from && (isRelative || isComma(tree, first - 1, first))) asides.push(asideFrom(tree, first, last));
  }
  return subtract(span, asides);
}

/** What a comma opened goes on to the next one, or to the end: `, which studies the fire and whether it was laid`. */
function closedBy(tree: Tree, last: number, limit: number): number {
  let at = last;
  while (at + 1 < limit && !isMark(tree, at + 1)) at++;
  return at;
}

/** An aside with the comma before it and the space before that. */
function asideFrom(tree: Tree, first: number, last: number): Span {
  const { syntax } = tree;
  const opening = isMark(tree, first - 1) ? first - 1 : first;
  return { start: syntax.end[opening - 1]!, end: syntax.end[last]! };
}

/** The token before a subtree, or its own first, is a comma or a dash. */
function isComma(tree: Tree, before: number, first: number): boolean {
  return isMark(tree, before) || isMark(tree, first);
}

function isMark({ syntax }: Tree, i: number): boolean {
  return syntax.xpos[i] === ',' || syntax.xpos[i] === ':' || syntax.xpos[i] === '-LRB-';
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
