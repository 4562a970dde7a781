/** Names of things in linked data: what each is called, so that nothing of two stories meets by chance, and the same reports give the same names. */
import type { Comparison } from '../../core/model/comparison.ts';
import { contentId } from '../../core/text/hashes.ts';

/** Half a character, which no address can hold. */
const LONE = /\p{Cs}/gu;

/** This program, as who made the data. */
export const PROGRAM = 'urn:synoptic:program';

export interface Names {
  readonly story: string;
  readonly of: (sort: 'report' | 'entity' | 'quotation' | 'finding' | 'claim' | 'annotation', id: string) => string;
}

/** Names within a story: its own is made of its reports. */
export function namesIn({ reports }: Comparison): Names {
  const story = contentId('s', reports.map(({ id, sha256 }) => `${id} ${sha256}`).sort());
  return {
    story: `urn:synoptic:${story}`,
    of: (sort, id) => `urn:synoptic:${story}:${sort}:${encodeURIComponent(id.replace(LONE, '\ufffd'))}`,
  };
}

/** A string by what it holds (RFC 6920): `ni:///sha-256;…`. `sha256`: hexadecimal. */
export function nameOfText(sha256: string): string {
  const bytes = sha256.match(/../g)?.map(pair => Number.parseInt(pair, 16)) ?? [];
  return `ni:///sha-256;${base64url(bytes)}`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < digits; d++) text += DIGITS[(group >> (18 - 6 * d)) & 63];
  }
  return text;
}
