/**
 * Answers: where in a text there is JSON of proposals. In: text with whatever a model puts around it: thinking, prose, fences, several pieces. Out: the objects
 * and lists that hold items, as far as each goes.
 */
import { type LooseObject, type LooseReading, type LooseValue, readLoose } from './loose-json.ts';
import { isDifference, isObject, isPoint } from './proposal-items.ts';

/** The schema of an answer that says its own. */
export const SCHEMA = 'synoptic.proposals/1';
export const DIFFERENCES = ['differences', 'difference', 'discrepancies', 'disagreements'];
export const AGREEMENTS = ['agreements', 'agreement'];
export const SINGLES = ['singles', 'single'];
export const NOT_OF_THIS_EVENT = ['notOfThisEvent', 'not_of_this_event'];
const LISTS = [...DIFFERENCES, ...AGREEMENTS, ...SINGLES, ...NOT_OF_THIS_EVENT];

/** Where a model's thinking ends and its answer begins, in the ways that models mark it. */
const THOUGHT =
  /<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<\|channel\|>final[^<\n]{0,40}<\|message\|>/gi;
/** What stands where an answer begins with nothing before it. */
const AT_ONCE = /\s*(?:```\w*\s*)?[{[]/y;

/** What was thought before the answer is passed over, unless there is nothing else. */
export function answersIn(text: string): readonly LooseReading[] {
  const from = answerStart(text);
  const answers = from > 0 ? answersFrom(text, from) : [];
  return answers.length > 0 ? answers : answersFrom(text, 0);
}

/** Behind the mark that an answer follows at once, for one further on is words in the answer; else behind the last. */
function answerStart(text: string): number {
  if (beginsAt(text, 0)) return 0;
  const ends = [...text.matchAll(THOUGHT)].map(mark => mark.index + mark[0].length);
  return ends.find(end => beginsAt(text, end)) ?? ends.at(-1) ?? 0;
}

function beginsAt(text: string, at: number): boolean {
  AT_ONCE.lastIndex = at;
  return AT_ONCE.test(text);
}

/** A bracket that may open JSON: prose has others. */
const OPENING = /\{(?=\s*(?:["'}]|\/\/|[A-Za-z_]\w*\s*:))|\[(?=\s*[{["'\]])/g;
/** How often the text may be read over, in all: brackets in prose that nothing closes lead to its end each. */
const MOST_PASSES = 8;

function answersFrom(text: string, from: number): readonly LooseReading[] {
  const found: LooseReading[] = [];
  let left = MOST_PASSES * text.length;
  let at = openingFrom(text, from);
  while (at >= 0 && left > 0) {
    const reading = unwrapped(readLoose(text, at));
    left -= reading.end - at;
    const holdsItems = isAnswer(reading.value);
    if (holdsItems) found.push(reading);
    at = openingFrom(text, holdsItems || reading.open.size === 0 ? reading.end : at + 1);
  }
  return found;
}

function openingFrom(text: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.exec(text)?.index ?? -1;
}

/** An answer that is wrapped in an object of its own: `{ "answer": { "differences": [...] } }`. */
function unwrapped(reading: LooseReading): LooseReading {
  const { value } = reading;
  if (!isObject(value) || isAnswer(value)) return reading;
  const within = [...value.values()].find((each): each is LooseObject => isObject(each) && hasLists(each));
  return within === undefined ? reading : { ...reading, value: within };
}

/** An answer, a list of items, an item that stands alone; or a record of ours that is something else. */
function isAnswer(value: LooseValue): boolean {
  if (Array.isArray(value)) return value.some(isItem);
  return isItem(value) || (isObject(value) && (hasLists(value) || otherSchema(value) !== null));
}

function isItem(value: LooseValue): boolean {
  return isDifference(value) || isPoint(value);
}

/** Whether an object has lists of items under their names. */
export function hasLists(value: LooseObject): boolean {
  return LISTS.some(name => value.has(name));
}

/** The schema of a record of ours that is no proposals. */
export function otherSchema(value: LooseValue): string | null {
  const schema = isObject(value) ? value.get('schema') : undefined;
  return typeof schema === 'string' && /^synoptic\.\w+\/\d+$/.test(schema) && schema !== SCHEMA ? schema : null;
}
