/**
 * Damages: what shows that a text was spoilt on its way: character codes and tags of a web page that nobody read, letters broken by a wrong
 * encoding. In: a text. Out: a problem each. The text stays as it is: what such marks stand for can't be known where nothing says so.
 */
import type { Problem } from '../core/model/problems.ts';
import { countCodes, FEWEST_CODES } from './character-codes.ts';
import { isMarkup } from './markup.ts';
import { byteOfUnit } from './windows-1252.ts';

/** Fewest broken letters: two of Windows-1252 may stand side by side by right, a run of three hardly. */
const FEWEST_PAIRS = 2;
/** Code units looked at; what spoils a text spoils it from the start. */
const SAMPLE = 200_000;

export function findDamages(text: string): readonly Problem[] {
  const sample = text.slice(0, SAMPLE);
  const problems: Problem[] = [];
  if (isMarkup(sample))
    problems.push({
      code: 'markup',
      detail: 'It has tags of a web page, read as words; save the article as plain text.',
    });
  else if (countCodes(sample, FEWEST_CODES) >= FEWEST_CODES)
    problems.push({
      code: 'markup',
      detail:
        'It has character codes such as &quot; that stand for marks and letters and were not read; save it as plain text.',
    });
  if (isBroken(sample))
    problems.push({
      code: 'bad-encoding',
      detail:
        'Some of its marks and letters are broken, as “ that became â€œ; save it again as UTF-8 from where it was whole.',
    });
  return problems;
}

/** What a decoder puts where a character could not be read. */
const REPLACEMENT = '\ufffd';

function isBroken(text: string): boolean {
  if (text.includes(REPLACEMENT)) return true;
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0xc2) continue;
    const length = brokenAt(text, at);
    if (length > 2 || (length === 2 && ++pairs >= FEWEST_PAIRS)) return true;
    if (length > 0) at += length - 1;
  }
  return false;
}

/** Length of one UTF-8 character read as Windows-1252 (or Latin-1) at `at`; 0 if none stands there. */
function brokenAt(text: string, at: number): number {
  const lead = byteOfUnit(text.charCodeAt(at));
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let k = 1; k < length; k++) {
    const byte = at + k < text.length ? byteOfUnit(text.charCodeAt(at + k)) : -1;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}
