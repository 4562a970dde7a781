/** Titles, as strings: whether two are one post, and whether they can be two of a kind. In: titles as written, and words of rank. Out: yes or no. */
import type { DraftVocabulary } from '../../language/drafts.ts';
import { normalForm } from '../../text/normal.ts';

/** The same words, or the longer one only says of what: "captain" and "captain of the rowing club", not "mayor" and "deputy mayor". */
export function isSameTitle(a: string, b: string, { ranks, posts, possessives }: DraftVocabulary): boolean {
  const [short, long] = [titleForm(a, possessives), titleForm(b, possessives)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return short === long || isOfSomething(short, long, posts) || isPartOfLong(short, long, ranks);
}

/** "Captain" of "captain of the rowing club"; "attorney" and "attorney general" are two. */
function isOfSomething(short: string, long: string, posts: ReadonlySet<string>): boolean {
  return long.startsWith(`${short} `) && posts.has(long.slice(short.length + 1).split(' ')[0]!);
}

/** Without the stops of abbreviations, `N.C.A.A. president`, and without whose it is: `the club's secretary`. */
function titleForm(title: string, possessives: readonly string[]): string {
  const words = normalForm(title).replaceAll('.', '').split(' ');
  const owner = words.findLastIndex((word, i) => i + 1 < words.length && possessives.some(end => word.endsWith(end)));
  return words.slice(owner + 1).join(' ');
}

/** "Superintendent" of "police superintendent", "fire chief" of "fire department chief": words for the body are no rank. */
function isPartOfLong(short: string, long: string, ranks: ReadonlySet<string>): boolean {
  const [own, all] = [short.split(' '), long.split(' ')];
  if (own.at(-1) !== all.at(-1) || !own.every(word => all.includes(word))) return false;
  return all.every(word => own.includes(word) || !ranks.has(word));
}

/**
 * Whether a draft's title of somebody is not what the texts call that person: another rung of one ladder, another office of the same kind ("mayor" and
 * "deputy mayor"), or the post of somebody else.
 */
export function isOtherPost(
  title: string,
  theirs: readonly string[],
  everyones: readonly string[],
  words: DraftVocabulary,
): boolean {
  const form = titleForm(title, words.possessives);
  const forms = theirs.map(other => titleForm(other, words.possessives));
  const isOnLadder = words.ladders.some(ladder => {
    const own = rungOf(form, ladder);
    const others = forms.map(other => rungOf(other, ladder)).filter(rung => rung >= 0);
    return own >= 0 && others.length > 0 && !others.includes(own);
  });
  if (isOnLadder) return true;
  const isOffice = (each: string): boolean => words.offices.has(headOf(each));
  if (isOffice(form) && forms.some(other => headOf(other) === headOf(form))) return true;
  if (form.includes(' ') && everyones.some(other => titleForm(other, words.possessives) === form)) return true;
  return isOffice(form) && forms.some(isOffice) && everyones.some(other => isSameTitle(title, other, words));
}

/** The rung whose name a title is, or ends in; -1 for none. */
function rungOf(form: string, ladder: readonly ReadonlySet<string>[]): number {
  return ladder.findIndex(rung => [...rung].some(name => form === name || form.endsWith(` ${name}`)));
}

/** "Minister" of "finance minister". */
function headOf(form: string): string {
  return form.split(/[\s-]/).at(-1)!;
}
