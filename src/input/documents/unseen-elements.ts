/** Elements of a mail's page that nobody sees: the line for lists of mails, what is shown on phones only. HTML in, HTML without them out. */

/** A tag of an element that holds others; attributes with a picture in them run long. */
const TAG = /<(\/?)(div|span|p|table|tbody|tr|td|center|section|a|font|h[1-6])(?=[\s>/])([^<>]{0,4000})>/gi;
const UNSEEN =
  /\bstyle\s*=\s*["'][^"']*(?:display\s*:\s*none|max-height\s*:\s*0(?:px)?\s*(?:;|"|'))|\shidden(?:[\s=/]|$)/i;

export function withoutUnseen(html: string): string {
  const kept: string[] = [];
  let from = 0;
  let cut: { readonly start: number; readonly name: string; depth: number } | null = null;
  for (const { 0: tag, 1: closing, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    if (cut === null) {
      if (closing === '' && !attributes.endsWith('/') && UNSEEN.test(attributes))
        cut = { start: index, name: name.toLowerCase(), depth: 1 };
      continue;
    }
    if (name.toLowerCase() !== cut.name || attributes.endsWith('/')) continue;
    cut.depth += closing === '' ? 1 : -1;
    if (cut.depth > 0) continue;
    kept.push(html.slice(from, cut.start));
    from = index + tag.length;
    cut = null;
  }
  // one that nothing closes hides nothing that can be told
  return [...kept, html.slice(from)].join('');
}
