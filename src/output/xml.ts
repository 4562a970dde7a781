/**
 * Text as XML 1.0 holds it. In: any string. Out: the same as character data or an attribute's value. A carriage return is written as a reference, or readers would
 * make a line feed of it; what no XML can hold (most control characters, half a character) becomes U+FFFD, one for one, so that lengths and positions stay.
 */

const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Whether some character of it had to give way. */
export function isChangedByXml(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** `name="value"` with a space before it; nothing for null. */
export function xmlAttribute(name: string, value: string | null): string {
  if (value === null) return '';
  const escaped = xmlText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
  return ` ${name}="${escaped}"`;
}

/** Names for `xml:id`, each once: letters, digits, `.`, `_` and `-` of what is to be named, after `prefix`. */
export function xmlIds(prefix: string, names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map(name => {
    const base = `${prefix}-${name.replace(/[^A-Za-z0-9._-]/g, '_')}`;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}.${n}`;
    used.add(id);
    return id;
  });
}

/** Names of files for `names`, each once also where letters' case does not count; no name leads out of its folder. */
export function fileNames(names: readonly string[], ending: string): readonly string[] {
  const used = new Set<string>();
  return names.map(name => {
    const base = name.replace(/[^\p{L}\p{N}._-]/gu, '_').replace(/^\.+/, '_') || '_';
    let file = `${base}.${ending}`;
    for (let n = 2; used.has(file.toLowerCase()); n++) file = `${base}-${n}.${ending}`;
    used.add(file.toLowerCase());
    return file;
  });
}
