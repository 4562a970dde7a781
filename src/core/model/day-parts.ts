/**
 * Parts of a day: their hours, as wide as newsrooms use the words ("3:30 a.m." is also "Sunday morning"). In: a part's TIMEX3 code and a stage.
 * Out: minutes since the day's midnight, half-open; a night runs on into the next day.
 */

export type Minutes = readonly [from: number, to: number];

const PARTS: Readonly<Record<string, Minutes>> = {
  MO: [0, 12 * 60],
  MI: [11 * 60, 14 * 60],
  AF: [12 * 60, 18 * 60],
  EV: [17 * 60, 24 * 60],
  NI: [18 * 60, 30 * 60],
};

const WHOLE_DAY: Minutes = [0, 24 * 60];

/** The minutes of a part (`MO`, `NI`), narrowed by START, MID or END: "early Sunday morning". An unknown part is the whole day. */
export function partMinutes(part: string, stage: string | null): Minutes {
  const [from, to] = PARTS[part] ?? WHOLE_DAY;
  const third = Math.round((to - from) / 3);
  if (stage === 'START') return [from, to - third];
  if (stage === 'MID') return [from + Math.round(third / 2), to - Math.round(third / 2)];
  return stage === 'END' ? [from + third, to] : [from, to];
}
