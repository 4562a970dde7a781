/**
 * The XML of a Word document -> the same with all words where the reader of it looks for them. Unknown wrappers go and what is in them stays: fields, formulas, directions of
 * writing, base words of ruby; text boxes are set where old programs had them. One pass over the tags, no tree.
 */

const TAG = /<(\/?)([A-Za-z][\w.-]*:[\w.-]+)([^<>]*)>/g;
/** Elements whose tags go. */
const WRAPPERS: ReadonlySet<string> = new Set(['w:fldSimple', 'w:bdo', 'w:dir', 'w:ruby', 'w:rubyBase']);
/** Elements that go with what is in them: how a word is said, not the word. */
const DROPPED: ReadonlySet<string> = new Set(['w:rt', 'w:rubyPr']);
/** Elements that are looked at as a whole when they end. */
const WHOLE: ReadonlySet<string> = new Set([
  ...DROPPED,
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'w:drawing',
  'w:txbxContent',
]);
/** Marks between parts of a formula that are written one above the other. */
const BETWEEN: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^' };

interface Frame {
  readonly name: string;
  readonly open: string;
  out: string;
  /** Text boxes in it. */
  boxes: string;
  hasWords: boolean;
  choice: Frame | null;
  fallback: Frame | null;
}

/** A body, or the notes to it. */
export function prepareXml(xml: string): string {
  const frames: Frame[] = [frameOf('', '')];
  let from = 0;
  for (const { 0: tag, 1: closing = '', 2: name = '', 3: rest = '', index } of xml.matchAll(TAG)) {
    const frame = frames.at(-1);
    if (frame === undefined) break;
    frame.out += xml.slice(from, index);
    from = index + tag.length;
    const isOpen = closing === '' && !rest.endsWith('/');
    if (name === 'w:t') frame.hasWords = true;
    if (WHOLE.has(name) && isOpen) frames.push(frameOf(name, tag));
    else if (WHOLE.has(name) && closing !== '' && frame.name === name && frames.length > 1) {
      frames.pop();
      endFrame(frame, frames.at(-1) ?? frame);
    } else frame.out += plainTag(tag, closing, name, rest, isOpen);
  }
  // of broken XML what is there, for the reader of it to say so
  return frames.map(({ open, out }) => open + out).join('') + xml.slice(from);
}

function frameOf(name: string, open: string): Frame {
  return { name, open, out: '', boxes: '', hasWords: false, choice: null, fallback: null };
}

function endFrame(frame: Frame, parent: Frame): void {
  const { name, open, out } = frame;
  if (DROPPED.has(name)) return;
  parent.hasWords ||= frame.hasWords;
  const whole = `${open}${out}</${name}>`;
  if (name === 'mc:Choice') parent.choice ??= frame;
  else if (name === 'mc:Fallback') parent.fallback ??= frame;
  else if (name === 'mc:AlternateContent') {
    const { choice, fallback } = frame;
    const shown = fallback?.hasWords === true || choice === null ? fallback : choice;
    parent.out += shown?.out ?? out;
    parent.boxes += shown?.boxes ?? '';
  } else if (name === 'w:txbxContent') {
    parent.boxes += whole;
    parent.out += whole;
  } else parent.out += name === 'w:drawing' && frame.boxes !== '' ? `<w:pict>${frame.boxes}</w:pict>` : whole;
}

function plainTag(tag: string, closing: string, name: string, rest: string, isOpen: boolean): string {
  if (WRAPPERS.has(name)) return '';
  if (name === 'w:cr') return closing === '' ? '<w:br/>' : '';
  if (!name.startsWith('m:')) return tag;
  if (name === 'm:r' || name === 'm:t') return `<${closing}w:${name.slice(2)}${rest}>`;
  const mark = isOpen ? BETWEEN[name] : undefined;
  return mark === undefined ? '' : `<w:r><w:t>${mark}</w:t></w:r>`;
}

/** The words of a part, a paragraph a line: of headers and footers, which nothing else of is read. */
export function wordsOfPart(xml: string): readonly string[] {
  return xml
    .split(/<\/w:p>/)
    .map(paragraph =>
      [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, words = '']) => words)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(words => words !== '');
}

/** Whether an element holds words. */
export function holdsWords(xml: string, name: string): boolean {
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  return start >= 0 && end > start && /<\w+:t[\s>]/.test(xml.slice(start, end));
}
