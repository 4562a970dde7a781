/**
 * The screen as it is served: what the program says of itself, and what is made of what is dropped and pasted. In: events and answers as they come. Out: what the page
 * shows of them. Nothing here asks anybody; `live-link.ts` does.
 */

/** A problem in words, and of which text or file. */
export interface Told {
  readonly of: string | null;
  readonly words: string;
}

/** Something that was dropped or pasted and is kept. */
export interface Added {
  readonly id: number;
  readonly name: string;
  readonly texts: number;
}

/** What the program says of the texts as they stand. */
export interface Standing {
  readonly number: number;
  readonly texts: number;
  readonly added: readonly Added[];
  readonly problems: readonly Told[];
}

export interface LiveState extends Standing {
  /** What it does now, in words. */
  readonly doing: string | null;
  /** Whether the program still answers. */
  readonly isThere: boolean;
  /** What could not be taken of what was dropped or pasted here, until it is put away. */
  readonly refused: readonly Told[];
}

export type LiveEvent =
  | { readonly is: 'changed'; readonly standing: Standing }
  | { readonly is: 'reading'; readonly words: string }
  | { readonly is: 'here' | 'gone' }
  | { readonly is: 'refused'; readonly problems: readonly Told[] }
  | { readonly is: 'put-away' };

export const FIRST_STATE: LiveState = {
  number: 0,
  texts: 0,
  added: [],
  problems: [],
  doing: null,
  isThere: true,
  refused: [],
};

export function after(state: LiveState, event: LiveEvent): LiveState {
  switch (event.is) {
    case 'changed':
      return { ...state, ...event.standing, doing: null, isThere: true };
    case 'reading':
      return { ...state, doing: event.words, isThere: true };
    case 'here':
      return { ...state, isThere: true };
    case 'gone':
      return { ...state, doing: null, isThere: false };
    case 'refused':
      return { ...state, refused: [...state.refused, ...event.problems] };
    case 'put-away':
      return { ...state, refused: [] };
  }
}

/** One line on how it stands. */
export function statusLine({ isThere, doing, texts }: LiveState): string {
  if (!isThere) return 'synoptic view has ended; what is here can still be read';
  if (doing !== null) return `${doing} …`;
  return texts === 0 ? 'no text yet' : `${texts} ${texts === 1 ? 'text' : 'texts'}`;
}

/** The data of an event; null for what is none of this program's. */
export function standingOf(data: unknown): Standing | null {
  if (!isRecord(data) || typeof data['number'] !== 'number') return null;
  const { number, texts, added, problems } = data;
  return {
    number,
    texts: typeof texts === 'number' ? texts : 0,
    added: listOf(added).flatMap(each => {
      if (!isRecord(each)) return [];
      const { id, name, texts: count } = each;
      if (typeof id !== 'number' || typeof name !== 'string') return [];
      return [{ id, name, texts: typeof count === 'number' ? count : 0 }];
    }),
    problems: problemsOf(problems),
  };
}

export function problemsOf(data: unknown): readonly Told[] {
  return listOf(data).flatMap(each => {
    if (!isRecord(each) || typeof each['words'] !== 'string') return [];
    return [{ of: typeof each['of'] === 'string' ? each['of'] : null, words: each['words'] }];
  });
}

/** What an answer refuses, in words; none if it was taken as it is. `of`: what was handed over. */
export function refusedBy(answer: unknown, of: string): readonly Told[] {
  if (!isRecord(answer)) return [{ of, words: 'The answer can’t be read.' }];
  const { problem, problems } = answer;
  const told = problemsOf(problems);
  if (told.length > 0) return told;
  return typeof problem === 'string' ? [{ of, words: problem }] : [];
}

/** Words above which a text that is pasted is taken at once; fewer may be anything that lay on the clipboard, so it is shown first. */
const SURELY_MEANT = 40;

/** Whether a paste outside any field goes in without being looked at: a text, or web addresses. */
export function isSurelyMeant(text: string): boolean {
  const words = text.split(/\s+/).filter(word => word !== '');
  return words.length >= SURELY_MEANT || (words.length > 0 && words.every(word => /^https?:\/\/[^/]/i.test(word)));
}

/** Files that the system keeps beside others, and nobody means. */
export function isOwnFile(name: string): boolean {
  return name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}
