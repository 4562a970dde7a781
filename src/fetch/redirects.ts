/** Redirects: an answer -> where it leads, as written; null where it leads nowhere. */
import { type Answer, headerOf } from './exchanges.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function redirectOf(answer: Answer): string | null {
  if (!REDIRECTS.has(answer.status)) return null;
  const written = headerOf(answer, 'location');
  // headers come a byte a character; addresses that were not escaped are in UTF-8 nearly always
  return written === null ? null : inUtf8(written.trim());
}

function inUtf8(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}
