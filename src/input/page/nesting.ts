/**
 * Nesting: how deep and how many the elements of a page are, before a tree is built, which takes longer than the page is deep. In: HTML. Out: numbers, at most those of
 * elements whose end is written; one pass, no tree.
 */

/** Elements that end without being told to: their number says nothing of depth. */
const SELF_ENDING: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body'.split(
    ' ',
  ),
);

export interface Nesting {
  readonly deepest: number;
  readonly elements: number;
}

export function nestingOf(html: string): Nesting {
  let [depth, deepest, elements] = [0, 0, 0];
  const tag = /<(\/?)([a-z][a-z0-9]{0,20})/gi;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const name = found[2]?.toLowerCase() ?? '';
    if (found[1] === '') elements++;
    if (SELF_ENDING.has(name)) continue;
    depth = found[1] === '' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return { deepest, elements };
}
