/**
 * Qualifiers: words that turn what stands beside them ("not", "if", "all but", "denied that"). In: a passage with its tree, and a language's
 * words. Out: each such word with the words it turns, so that nobody shows these without it. Without a tree there are none.
 */
import type { StatementVocabulary } from '../../language/statements.ts';
import type { Qualifier } from '../../model/layers.ts';
import type { Passage } from '../passage.ts';
import { baseRelation, type Children, childrenOf, dependentBy, dependents } from '../syntax/children.ts';
import { PRON, type Tree } from '../syntax/clauses.ts';

/** Relations by which a small word turns its head, and those by which it opens a clause or a phrase. */
const BESIDE: ReadonlySet<string> = new Set(['advmod', 'det', 'cc', 'neg', 'obl', 'discourse']);
const OPENING: ReadonlySet<string> = new Set(['mark', 'case', 'cc']);
/** What completes a verb that turns it: "denied the report", "failed to stop", "refused entry". */
const COMPLETING: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'obj', 'advcl', 'obl']);
/** How a verb that turns what went before it hangs on that: "the report, which he denied". */
const TRAILING: ReadonlySet<string> = new Set(['acl:relcl', 'parataxis']);

export function findQualifiers(passage: Passage, vocabulary: StatementVocabulary): readonly Qualifier[] {
  const { syntax } = passage;
  if (syntax === null) return [];
  const tree: Tree = { syntax, children: childrenOf(syntax) };
  const forms = Array.from({ length: syntax.length }, (_, i) =>
    passage.text.slice(syntax.start[i]!, syntax.end[i]!).toLowerCase().replace('’', "'"),
  );
  const { words: turning, phrases, reaching, thoughts } = vocabulary.qualifiers;
  const openings = new Set(phrases.map(([first]) => first));
  const qualifiers: Qualifier[] = [];
  for (let i = 0; i < syntax.length; i++) {
    const phrase = openings.has(forms[i]!)
      ? phrases.find(words => words.every((word, k) => forms[i + k] === word))
      : undefined;
    if (phrase !== undefined) qualifiers.push(...phraseQualifiers(tree, i, phrase.length));
    else if (turning.has(forms[i]!))
      qualifiers.push(...wordQualifiers(tree, i, reaching.has(forms[i]!) ? thoughts : null));
    else qualifiers.push(...verbQualifiers(tree, vocabulary, i));
  }
  return qualifiers.sort((a, b) => a.start - b.start || a.at - b.at);
}

function qualifier({ syntax }: Tree, from: number, to: number, core: number): Qualifier {
  return { start: syntax.start[from]!, end: syntax.end[to]!, at: syntax.start[core]! };
}

/** "Not", "nearly", "no" turn the word they modify, "if" and "without" the clause or phrase they open, and what is joined to it. */
function wordQualifiers(tree: Tree, i: number, thoughts: ReadonlySet<string> | null): readonly Qualifier[] {
  const { syntax, children } = tree;
  const head = syntax.head[i]!;
  if (head < i) return [];
  const relation = baseRelation(syntax.deprel[i]!);
  // "nobody sang"
  const isSubject = relation === 'nsubj' && syntax.upos[i] === PRON;
  // "|no| one said": of a subject that is nobody the verb is turned as well
  const verb = relation === 'det' && baseRelation(syntax.deprel[head]!) === 'nsubj' ? syntax.head[head]! : -1;
  if (!isSubject && !BESIDE.has(relation) && !OPENING.has(relation)) return [];
  const joined = dependents(children, head).filter(c => {
    if (syntax.deprel[c] !== 'conj' || isContrast(tree, c)) return false;
    return OPENING.has(relation) || dependentBy(syntax, children, c, 'nsubj', 'csubj') < 0;
  });
  // "there has |not| been any trouble": of what there is not, it is the thing that is turned
  const things =
    dependentBy(syntax, children, head, 'expl') < 0
      ? []
      : dependents(children, head).filter(c => c > i && baseRelation(syntax.deprel[c]!) === 'nsubj');
  const subjectOf = thoughts === null || verb < head ? [] : [verb];
  const said =
    thoughts === null ? [] : [head, ...joined, ...subjectOf].flatMap(core => saidUnder(tree, core, thoughts));
  return [head, ...joined, ...things, ...subjectOf, ...said].map(core => qualifier(tree, i, i, core));
}

/**
 * "We do not believe that it sank", "nobody can say that it sank": what is said or thought under a turned word is turned as well. What one does not
 * know may be so all the same.
 */
function saidUnder(tree: Tree, core: number, thoughts: ReadonlySet<string>): readonly number[] {
  const { syntax, children } = tree;
  const found: number[] = [];
  let open: readonly number[] = [core];
  for (let depth = 0; depth < DEEPEST; depth++) {
    open = open.flatMap(at =>
      dependents(children, at).filter(c => {
        const relation = baseRelation(syntax.deprel[c]!);
        const isTurned =
          relation === 'xcomp' || (relation === 'ccomp' && thoughts.has(syntax.lemma[at]!.toLowerCase()));
        return c > at && isTurned && !hasContrast(tree, at, c);
      }),
    );
    found.push(...open);
  }
  return found;
}

/** Clauses one in another that are followed. */
const DEEPEST = 4;

/** "But" between two words: what comes after it is not what was turned, whatever the tree makes of it. */
function hasContrast({ syntax }: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (syntax.deprel[i] === 'cc' && !JOINING.has(syntax.lemma[i]!.toLowerCase())) return true;
  }
  return false;
}

/** "Did not sing but danced": what a second conjunction or a mark of its own sets off. */
function isContrast({ syntax, children }: Tree, c: number): boolean {
  const conjunction = dependentBy(syntax, children, c, 'cc');
  return conjunction >= 0 && !JOINING.has(syntax.lemma[conjunction]!.toLowerCase());
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'nor']);

/** "All but three": what follows, up to the word it hangs on where that follows too: "all but three windows". */
function phraseQualifiers(tree: Tree, i: number, length: number): readonly Qualifier[] {
  const { syntax } = tree;
  const last = i + length - 1;
  const next = last + 1;
  if (next >= syntax.length) return [];
  const cores = [next];
  for (let at = syntax.head[next]!; at > next && at - next <= NEAR && !isClauseEdge(tree, at); at = syntax.head[at]!)
    cores.push(at);
  return cores.map(core => qualifier(tree, i, last, core));
}

/** Words after a phrase within which it still turns the noun they belong to. */
const NEAR = 4;

function isClauseEdge({ syntax, children }: Tree, at: number): boolean {
  return dependentBy(syntax, children, at, 'nsubj', 'csubj') >= 0;
}

const NONE: readonly Qualifier[] = [];

/** "Denied that", "failed to", "refused": before what completes them, or after what they take back. */
function verbQualifiers(tree: Tree, { chains, tellers, doubts }: StatementVocabulary, i: number): readonly Qualifier[] {
  const { syntax, children } = tree;
  const lemma = syntax.lemma[i]!.toLowerCase();
  if (!chains.has(lemma) && !tellers.has(lemma) && !doubts.has(lemma)) return NONE;
  const effects = [chains.get(lemma), tellers.get(lemma), doubts.get(lemma)];
  if (!effects.some(effect => effect?.polarity === 'reversed' || effect?.claim === 'denied')) return NONE;
  const turned = dependents(children, i)
    .filter(c => c > i && COMPLETING.has(baseRelation(syntax.deprel[c]!)) && !isApart(tree, c))
    .map(core => qualifier(tree, i, i, core));
  const head = syntax.head[i]!;
  const takesBack = effects.some(effect => effect?.claim === 'denied');
  const isTrailing = takesBack && head >= 0 && head < i && TRAILING.has(syntax.deprel[i]!) && objectIsRelative(tree, i);
  return isTrailing ? [...turned, qualifier(tree, i, i, head)] : turned;
}

/** "Disputed |by the mayor|", "denied it, |saying that ...|": who does it, and what is said beside it. */
function isApart({ syntax, children }: Tree, c: number): boolean {
  const relation = syntax.deprel[c]!;
  if (relation === 'obl:agent') return true;
  return baseRelation(relation) === 'advcl' && dependents(children, c).some(d => d < c && syntax.xpos[d] === ',');
}

/** "Which he denied", not "who denied it". */
function objectIsRelative(
  { syntax, children }: { readonly children: Children } & Pick<Tree, 'syntax'>,
  i: number,
): boolean {
  const object = dependentBy(syntax, children, i, 'obj');
  return object >= 0 && object < i;
}
