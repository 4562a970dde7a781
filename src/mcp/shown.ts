/** The comparison's data as the tools give it: names and long words cut, places named, working data left out. In: a story and its parts. Out: the shapes. */
import type { Evidence, Finding, Value, Variant } from '../core/model/comparison.ts';
import { paragraphsOf } from '../core/model/paragraphs.ts';
import type { Problem } from '../core/model/problems.ts';
import { placeOf } from '../output/cites.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_PLACES, MOST_PROBLEMS } from './limits.ts';
import type { ShownEvidence, ShownFinding, ShownProblem, ShownReport, ShownSide } from './shapes.ts';
import type { Story } from './stories.ts';

/** Longer names and sentences, cut; never used for words of a report. */
export function cut(text: string, most = LONGEST_NAME): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export function shownEvidence(story: Story, evidence: Evidence): ShownEvidence {
  const { report, start, end, exact, voice } = evidence;
  const annotation = story.byId.get(report);
  const more = Math.max(0, exact.length - LONGEST_WORDS);
  return {
    report,
    place: annotation === undefined ? '' : placeOf(annotation.report, evidence).trim(),
    start,
    end,
    exact: more === 0 ? exact : exact.slice(0, LONGEST_WORDS),
    ...(more === 0 ? {} : { more }),
    ...(voice === undefined ? {} : { voice: cut(voice) }),
  };
}

export function shownFinding(story: Story, finding: Finding): ShownFinding {
  const { id, relation, kind, severity, between, label, voices, variants, borne, nearest, silent, why } = finding;
  return {
    id,
    relation,
    kind,
    severity,
    between,
    label: cut(label),
    voices: voices.slice(0, MOST_PLACES).map(voice => cut(voice)),
    sides: variants.map(variant => shownSide(story, variant)),
    ...(borne === undefined
      ? {}
      : { borneOutBy: borne.slice(0, MOST_PLACES).map(evidence => shownEvidence(story, evidence)) }),
    ...(nearest === undefined ? {} : { nearest: shownEvidence(story, nearest) }),
    notMatchedIn: silent.map(({ report, basis }) => ({ report, basis })),
    rule: why.rule,
    ...(why.by === undefined ? {} : { by: cut(why.by) }),
  };
}

function shownSide(story: Story, { value, display, evidence }: Variant): ShownSide {
  const read = readValue(value);
  const left = evidence.length - MOST_PLACES;
  return {
    value: cut(display, LONGEST_WORDS),
    ...(read === null ? {} : { read }),
    evidence: evidence.slice(0, MOST_PLACES).map(each => shownEvidence(story, each)),
    ...(left > 0 ? { morePlaces: left } : {}),
  };
}

/** A value as read, on one line; null where its words say all. */
function readValue(value: Value): string | null {
  if (value.type === 'interval') return value.from === null ? value.timex : `${value.from}/${value.to ?? '..'}`;
  if (value.type !== 'range') return null;
  const { min, max, unit } = value;
  const range = min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`;
  return unit === null ? range : `${range} ${unit}`;
}

export function shownReports({ annotations, comparison }: Story): ShownReport[] {
  const aside = new Map(comparison.setAside.map(({ report, why }) => [report, why]));
  return annotations.map(({ report }) => ({
    id: report.id,
    outlet: report.outlet === null ? null : cut(report.outlet),
    headline: report.headline === null ? null : cut(report.headline),
    published: report.published,
    publishedFrom: report.publishedFrom,
    role: report.role,
    paragraphs: paragraphsOf(report).length,
    length: report.text.length,
    setAside: aside.get(report.id) ?? null,
  }));
}

/** The program's own words name options of the command line; here they are arguments. */
const OPTIONS: readonly (readonly [string, string])[] = [
  ['--force', 'force: true'],
  ['--published', 'the field "published"'],
];

/** Problems in words for an agent, the first of them where there are many. */
export function shownProblems(problems: readonly (Problem | ShownProblem)[]): ShownProblem[] {
  const shown = problems.slice(0, MOST_PROBLEMS).map(shownProblem);
  const left = problems.length - shown.length;
  return left === 0 ? shown : [...shown, { code: 'more', report: null, detail: `${left} more problems.` }];
}

function shownProblem({ code, report, detail }: Problem | ShownProblem): ShownProblem {
  const own = report != null && detail.startsWith(`${report}: `) ? detail.slice(report.length + 2) : detail;
  const words = OPTIONS.reduce((said, [option, argument]) => said.replace(option, argument), own);
  return { code, report: report == null ? null : cut(report), detail: cut(words, LONGEST_WORDS) };
}
