/** The syntax of a passage as the token layer of the wire: heads by sentence, tags by name. */
import type { TokenColumns } from '../../model/layers.ts';
import { type Syntax, UPOS } from './tree.ts';

export function tokenColumns(syntax: Syntax): TokenColumns {
  const head: number[] = [];
  for (let s = 0; s + 1 < syntax.first.length; s++) {
    const from = syntax.first[s]!;
    for (let i = from; i < syntax.first[s + 1]!; i++) head.push(syntax.head[i]! < 0 ? -1 : syntax.head[i]! - from);
  }
  return {
    start: [...syntax.start],
    end: [...syntax.end],
    lemma: syntax.lemma,
    upos: Array.from(syntax.upos, tag => UPOS[tag]!),
    xpos: syntax.xpos,
    head,
    deprel: syntax.deprel,
  };
}
