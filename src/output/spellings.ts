/**
 * Spellings: which written forms of one name an editor must choose between. In: forms. Out: those that another form spells otherwise,
 * word for word. A fuller form, an initial more, an article, a hyphen or the shape of an apostrophe is no other spelling.
 */
import { editDistance } from '../core/text/names.ts';

/** Letters that a word of a name may have otherwise: Kiev and Kyiv, for and of. */
const MOST_EDITS = 2;

/** The forms that are spelt in two ways, in the order given. */
export function spellings(forms: readonly string[]): readonly string[] {
  const words = forms.map(lettersOf);
  return forms.filter((_, i) => words.some((other, j) => i !== j && isOtherSpelling(words[i]!, other)));
}

/** The words of a name, marks left out: `The D'Orr Low-Water Fund` is `dorr`, `low`, `water`, `fund`. Diacritics are letters' own. */
function lettersOf(form: string): readonly string[] {
  const words = form
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\p{Pd}]+/u)
    .map(word => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(word => word !== '');
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

function isOtherSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const edits = a.map((word, i) => editDistance(word, b[i]!, MOST_EDITS));
  return edits.some(n => n > 0) && edits.every(n => n <= MOST_EDITS);
}
