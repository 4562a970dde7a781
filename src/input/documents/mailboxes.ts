/** Mails kept in one file one after another (mbox, RFC 4155) -> the bytes of each. A line that says from whom and when, behind an empty one and before a head, begins a mail. */
import { latin } from '../encodings.ts';

const LINE_FEED = 10;
const F = 0x46;
/** Bytes looked at behind where a mail may begin. */
const REACH = 600;
const BEGINNING = /^From \S+[^\n]{0,200}\d{4}[^\n]{0,40}\r?\n(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n)/;
/** `From ` in a mail's text has a mark before it. */
const ESCAPED = /^>(?=>*From )/gm;

/** The mails of a mailbox, without the lines that part them; a single mail is one. */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  if (!beginsAt(bytes, 0)) return [bytes];
  const starts = [0];
  for (let at = bytes.indexOf(F, 1); at >= 0; at = bytes.indexOf(F, at + 1)) {
    const isBehindEmpty =
      bytes[at - 1] === LINE_FEED &&
      (bytes[at - 2] === LINE_FEED || (bytes[at - 2] === 13 && bytes[at - 3] === LINE_FEED));
    if (isBehindEmpty && beginsAt(bytes, at)) starts.push(at);
  }
  if (starts.length === 1) return [bytes];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? bytes.length;
    return unescaped(bytes.subarray(bytes.indexOf(LINE_FEED, start) + 1, end));
  });
}

function beginsAt(bytes: Uint8Array, at: number): boolean {
  return BEGINNING.test(latin(bytes.subarray(at, at + REACH)));
}

function unescaped(mail: Uint8Array): Uint8Array {
  return Uint8Array.from(latin(mail).replace(ESCAPED, ''), unit => unit.charCodeAt(0));
}
