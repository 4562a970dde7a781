/**
 * Digits in groups: `12 500` with a space that does not break, `1’200`. In: a text and the end of a run of digits. Out: where the number ends.
 * A plain space groups none here: `in 2012 500 people came`; `extract/quantities/plain-groups.ts` reads those that something counted follows. What the digits are worth is not decided here.
 */

/** Digits of the first group, and of each that follows. */
const FIRST_GROUP = 3;
const GROUP = 3;

/** Whether `code` may stand between groups of digits: spaces that do not break, thin and figure spaces, apostrophes. */
function isGroupMark(code: number): boolean {
  if (code < 0xa0) return code === 39;
  return code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007 || code === 0x2019;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a group of digits follows token `at`, and no digit more. */
function hasGroup(text: string, at: number): boolean {
  for (let k = 0; k < GROUP; k++) if (!isDigit(text.charCodeAt(at + k))) return false;
  return !isDigit(text.charCodeAt(at + GROUP));
}

/** End of the groups that go on from the digits `[start, end)`, all parted by one mark; `end` if none do. */
export function endOfGroups(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end);
  if (!isGroupMark(mark) || !isFirstGroup(text, start, end)) return end;
  let to = end;
  while (text.charCodeAt(to) === mark && hasGroup(text, to + 1)) to += 1 + GROUP;
  // more digits behind: a telephone number, a list
  return to > end && text.charCodeAt(to) === mark && isDigit(text.charCodeAt(to + 1)) ? end : to;
}

/** Up to three digits that begin a number: none before, no `+`, no nought in front. */
function isFirstGroup(text: string, start: number, end: number): boolean {
  if (end - start > FIRST_GROUP || text.charCodeAt(start) === 48) return false;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  const before = start === 0 ? 0 : text.charCodeAt(start - 1);
  const isJoined = before === 43 || before === 46 || before === 44 || isDigit(before);
  return !isJoined && !(isGroupMark(before) && start > 1 && isDigit(text.charCodeAt(start - 2)));
}
