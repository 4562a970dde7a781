/** The tree from above: each token's dependents, in order, without an array per token. In: `Syntax`. Out: linked columns. */
import type { Syntax } from './tree.ts';

export interface Children {
  /** First dependent of token `i`, or -1. */
  readonly first: Int32Array;
  /** Next dependent of the same head, or -1. */
  readonly next: Int32Array;
}

export function childrenOf(syntax: Syntax): Children {
  const first = new Int32Array(syntax.length).fill(-1);
  const next = new Int32Array(syntax.length).fill(-1);
  for (let i = syntax.length - 1; i >= 0; i--) {
    const head = syntax.head[i]!;
    if (head < 0) continue;
    next[i] = first[head]!;
    first[head] = i;
  }
  return { first, next };
}

/** Dependents of token `i`, in text order. */
export function dependents(children: Children, i: number): readonly number[] {
  const found: number[] = [];
  for (let c = children.first[i]!; c >= 0; c = children.next[c]!) found.push(c);
  return found;
}

/** The first dependent of `i` with one of the relations, subtypes included (`nsubj` finds `nsubj:pass`); -1 if none. */
export function dependentBy(syntax: Syntax, children: Children, i: number, ...relations: readonly string[]): number {
  for (let c = children.first[i]!; c >= 0; c = children.next[c]!) {
    if (relations.includes(baseRelation(syntax.deprel[c]!))) return c;
  }
  return -1;
}

/** A relation without its subtype. */
export function baseRelation(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}
