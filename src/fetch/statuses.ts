/** What a server's answer says of the page: an answer that is no page -> why, in words; null for one that may be. */
import { formatByName } from '../input/limits.ts';
import { type Answer, headerOf } from './exchanges.ts';
import { type FetchFault, lasting, seconds } from './faults.ts';
import { askedWait } from './retries.ts';

const BY_HAND = 'Save it from your browser and give the file.';

const WORDS: Readonly<Record<number, string>> = {
  401: `It asks for a name and a password (401). ${BY_HAND}`,
  402: `It asks to be paid (402). ${BY_HAND}`,
  403: `Its server does not give it to this program (403). ${BY_HAND}`,
  404: 'There is no such page (404); is the address right?',
  406: `Its server does not give it to this program (406). ${BY_HAND}`,
  407: 'A proxy stands before it (407); proxies are not spoken to.',
  408: 'Its server waited too long for the request (408); try again later.',
  410: 'The page is no longer there (410).',
  429: 'Its server is asked too often (429); try again later.',
  451: 'It may not be shown here, its server says, for reasons of law (451).',
  500: 'Its server failed at it (500); try again later.',
  502: 'Its server failed at it (502); try again later.',
  503: 'Its server is busy or being worked on (503); try again later.',
  504: 'Its server failed at it (504); try again later.',
};

/** Of an answer that is not a whole page. Redirects are followed before. */
export function whyNoPage(answer: Answer): FetchFault | null {
  const { status } = answer;
  if (status === 206) return lasting('fetch-broken', 'Its server sends a part of it only (206).');
  if (status === 204 || status === 205) return lasting('empty', `Its server says there is nothing in it (${status}).`);
  if (status >= 200 && status < 300) return whyWrongType(answer);
  const words = WORDS[status] ?? otherWords(status);
  const wait = askedWait(headerOf(answer, 'retry-after'), Date.parse(headerOf(answer, 'date') ?? ''));
  const isLater = wait !== null && wait > 0 && words.includes('try again later');
  return lasting('fetch-status', isLater ? words.replace('later', `in ${seconds(wait)}`) : words);
}

function otherWords(status: number): string {
  if (status >= 500 && status < 600) return `Its server failed at it (${status}).`;
  if (status >= 400 && status < 500) return `Its server does not give it (${status}); is the address right?`;
  return `Its server gives an answer that is no page (${status}).`;
}

/** Kinds of content that no report is read from. */
const WRONG_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'A picture'],
  [/^video\//, 'A video'],
  [/^audio\//, 'A sound recording'],
  [/^(?:font|model|multipart)\//, 'No page'],
  [
    /^text\/(?:css|javascript)$|^application\/(?:x-)?(?:javascript|ecmascript)$|^application\/wasm$/,
    'A part of a page’s machinery',
  ],
  [/^application\/(?:zip|x-zip-compressed|gzip|x-gzip|x-tar|x-7z-compressed|vnd\.rar|x-rar-compressed)$/, 'An archive'],
  [/^application\/(?:x-msdownload|x-executable|java-archive|vnd\.android\.package-archive)$/, 'A program'],
];

function whyWrongType(answer: Answer): FetchFault | null {
  const type = (headerOf(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const wrong = WRONG_TYPES.find(([pattern]) => pattern.test(type));
  // servers don't know every ending: a document or an archive of pages may go by the type of its wrapping
  const isNamed =
    /^application\/(?:zip|gzip|x-gzip)$/.test(type) && formatByName(new URL(answer.url).pathname) !== null;
  return wrong === undefined || isNamed ? null : lasting('not-a-report', `${wrong[1]} (${type}), not a page of text.`);
}
