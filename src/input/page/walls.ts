/**
 * Walls: pages that stand in for an article: the rest is for subscribers, agree first, turn on JavaScript, no such page. In: what a page shows and says. Out: a problem,
 * or null. A page is one only if it shows little else: every page asks for agreement somewhere.
 */
import type { LayoutVocabulary, WallPhrases } from '../../core/language/layout.ts';
import type { ProblemCode } from '../../core/model/problems.ts';
import { holdsPhrase, indexPhrases, type PhraseIndex } from '../../core/text/fixed-phrases.ts';
import { splitWords } from '../../core/text/words.ts';

export interface Shown {
  /** Paragraphs taken for the article's. */
  readonly article: readonly string[];
  /** All that the page shows, and its title. */
  readonly all: readonly string[];
  /** What it shows behind the article, menus and the page's foot apart. */
  readonly behind: readonly string[];
  /** What it shows where no programs run. */
  readonly withoutPrograms: string;
  /** What its data say: false for subscribers only. */
  readonly isFree: boolean | null;
}

export interface Wall {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** Most words of an article that a page shows before its paywall, by usual practice two or three paragraphs. */
const PREVIEW_WORDS = 250;
/** The same where only a prompt says that there is one: every page of an outlet may have the prompt, and a brief is short. */
const PROMPTED_WORDS = 120;
/** Passages behind the article among which a prompt to pay for the rest stands. */
const PROMPT_REACH = 6;
/** Words of prose that a page of another kind has at most besides what makes it one: the shortest brief has more. */
const OTHER_WORDS = 20;
/** Phrases of consent that a page has which asks for little else. */
const FEWEST_CONSENTS = 2;

type Indexed = { readonly [Kind in keyof WallPhrases | 'paywalls']: PhraseIndex };
const indexes = new WeakMap<LayoutVocabulary, Indexed>();

function indexFor(vocabulary: LayoutVocabulary): Indexed {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const { scripts, consent, refusals, missing } = vocabulary.walls;
  const index = {
    scripts: indexPhrases(scripts),
    consent: indexPhrases(consent),
    refusals: indexPhrases(refusals),
    missing: indexPhrases(missing),
    paywalls: indexPhrases(vocabulary.paywalls),
  };
  indexes.set(vocabulary, index);
  return index;
}

function holds(text: string, index: PhraseIndex): boolean {
  const words = splitWords(text);
  return holdsPhrase(index, words, 0, words.length);
}

/** What stands in for the article; null where one is shown. */
export function findWall(
  { article, all, behind, withoutPrograms, isFree }: Shown,
  vocabulary: LayoutVocabulary,
): Wall | null {
  const count = countWords(article);
  if (count > PREVIEW_WORDS) return null;
  const index = indexFor(vocabulary);
  const prose = countWords(article.filter(text => !Object.values(index).some(phrases => holds(text, phrases))));
  if (prose <= OTHER_WORDS) {
    if (all.some(text => holds(text, index.missing)))
      return { code: 'no-page', detail: 'The page says that there is no such page; is the address right?' };
    if (all.some(text => holds(text, index.refusals)))
      return {
        code: 'no-page',
        detail:
          'The page says that it will not be shown here; open it in a browser and save the article as plain text.',
      };
    if (holds(withoutPrograms, index.scripts) || all.some(text => holds(text, index.scripts)))
      return {
        code: 'needs-script',
        detail: 'The page shows its text only once its programs run; open it in a browser and save what it shows.',
      };
    if (all.filter(text => holds(text, index.consent)).length >= FEWEST_CONSENTS)
      return {
        code: 'consent-wall',
        detail:
          'The page asks for agreement before it shows the article; open it in a browser, decide, and save the article.',
      };
  }
  const isPrompted = [...article.slice(-1), ...behind.slice(0, PROMPT_REACH)].some(text => holds(text, index.paywalls));
  const isShort = count <= PROMPTED_WORDS;
  if (isFree === false ? isShort || isPrompted || breaksOff(article) : isShort && isPrompted)
    return {
      code: 'paywall',
      detail: `At most ${count} words of it are open to everybody, the rest is for subscribers; get the full text and save it.`,
    };
  return null;
}

/** Fewest words of a line that is a sentence, and not who wrote it. */
const SENTENCE_WORDS = 8;

/** Whether the last sentence has no end. */
function breaksOff(article: readonly string[]): boolean {
  const last = article.findLast(text => countWords([text]) >= SENTENCE_WORDS) ?? '';
  return /(?:…|\.\.\.|[^.!?"”’)\]])\s*$/u.test(last);
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
