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

/** Elements whose content is no markup. */
const RAW = /^(?:script|style|textarea|title)$/;

export function nestingOf(html: string): Nesting {
  let [depth, deepest, elements] = [0, 0, 0];
  const tag = /<(?:!--|(\/?)([a-z][a-z0-9-]{0,30}))/gi;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const name = found[2]?.toLowerCase();
    const end = html.indexOf(name === undefined ? '-->' : '>', tag.lastIndex);
    if (end < 0) break;
    tag.lastIndex = end;
    if (name === undefined) continue;
    const isClosing = found[1] !== '';
    if (!isClosing) elements++;
    if (!isClosing && RAW.test(name)) {
      const close = new RegExp(`</${name}`, 'gi');
      close.lastIndex = end;
      if (close.exec(html) === null) break;
      tag.lastIndex = close.lastIndex;
      continue;
    }
    if (SELF_ENDING.has(name) || html[end - 1] === '/') continue;
    depth = isClosing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return { deepest, elements };
}
