/** Titles, as strings: whether two are one post, and whether they can be two of a kind. In: titles as written, and words of rank. Out: yes or no. */
import type { DraftVocabulary } from '../../language/drafts.ts';
import { normalForm } from '../../text/normal.ts';

/** The same words, or the longer one only says of what: "captain" and "captain of the rowing club", not "mayor" and "deputy mayor". */
export function isSameTitle(a: string, b: string, ranks: ReadonlySet<string>): boolean {
  const [short, long] = [titleForm(a), titleForm(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short === long || long.startsWith(`${short} `) || isPartOfLong(short, long, ranks);
}

/** Without the stops of abbreviations, `N.C.A.A. president`, and without whose it is: `the club's secretary`. */
function titleForm(title: string): string {
  return normalForm(title).replaceAll('.', '').replace(POSSESSOR, '');
}

const POSSESSOR = /^.*['’]s? (?=\S)/;

/** "Superintendent" of "police superintendent", "fire chief" of "fire department chief": words for the body are no rank. */
function isPartOfLong(short: string, long: string, ranks: ReadonlySet<string>): boolean {
  const [own, all] = [short.split(' '), long.split(' ')];
  if (own.at(-1) !== all.at(-1) || !own.every(word => all.includes(word))) return false;
  return all.every(word => own.includes(word) || !ranks.has(word));
}

/** Whether a draft's title of somebody is not what the texts call that person: another post of the same kind, of somebody else, or of one ladder. */
export function isOtherPost(
  title: string,
  theirs: readonly string[],
  everyones: readonly string[],
  { ranks, offices, ladders }: DraftVocabulary,
): boolean {
  // "mayor" and "deputy mayor" are two; "port chief" and "director" may be one
  if (theirs.some(other => headOf(other) === headOf(title))) return true;
  const isOffice = (each: string): boolean => offices.has(headOf(each));
  const form = titleForm(title);
  if (form.includes(' ') && everyones.some(other => titleForm(other) === form)) return true;
  if (!isOffice(title) || !theirs.some(isOffice)) return false;
  if (everyones.some(other => isSameTitle(title, other, ranks))) return true;
  return ladders.some(ladder => {
    const own = rungOf(title, ladder);
    return (
      own >= 0 &&
      theirs.some(other => rungOf(other, ladder) >= 0) &&
      !theirs.some(other => rungOf(other, ladder) === own)
    );
  });
}

/** The rung whose name a title is, or ends in; -1 for none. */
function rungOf(title: string, ladder: readonly ReadonlySet<string>[]): number {
  const form = titleForm(title);
  return ladder.findIndex(rung => [...rung].some(name => form === name || form.endsWith(` ${name}`)));
}

/** "Minister" of "finance minister". */
function headOf(title: string): string {
  return titleForm(title).split(/[\s-]/).at(-1)!;
}
