/** A parser that keeps what it parsed: when one file of a hundred changes, the other texts are not parsed anew. In: a parser that works ahead. Out: one with the same results. */
import type { Syntax } from '../core/extract/syntax/tree.ts';
import type { Report } from '../core/model/report.ts';
import type { AheadParser } from '../node/remote-parser.ts';
import { isSameText, type ParsedText, textsOf } from '../node/signals.ts';

interface Kept extends ParsedText {
  readonly syntax: Syntax;
}

/** What was not asked for between two calls of `ahead([])` is forgotten. */
export function keepingParser(parser: AheadParser): AheadParser {
  let kept = new Map<string, Kept>();
  let asked = new Map<string, Kept>();
  const knownFor = (own: ParsedText): Kept | null => {
    const known = asked.get(own.text) ?? kept.get(own.text);
    return known !== undefined && isSameText(known, own) ? known : null;
  };
  const parse: AheadParser['parse'] = (text, blocks) => {
    const known = knownFor({ text, blocks }) ?? { text, blocks, syntax: parser.parse(text, blocks) };
    asked.set(text, known);
    return known.syntax;
  };
  const ahead: AheadParser['ahead'] = (reports: readonly Report[]) => {
    if (reports.length === 0) [kept, asked] = [asked, new Map()];
    parser.ahead(reports.filter(report => textsOf([report]).some(own => knownFor(own) === null)));
  };
  return { parse, ahead };
}
