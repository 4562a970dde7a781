/**
 * A checked draft as SARIF 2.1.0 (OASIS standard, 2020), for editors and pull requests. In: the checked draft and the texts it was held
 * against. Out: a log of one run, with a result for each item that an editor must look at. Plain data.
 */
import type { CheckedDraft, CheckedItem, Verdict } from '../core/compare/check/items.ts';
import { lineAndColumn } from '../core/compare/check/items.ts';
import type { Evidence } from '../core/model/comparison.ts';
import { fieldText, type Report } from '../core/model/report.ts';
import { type Level, VERDICTS } from './verdicts.ts';

interface Rule {
  readonly id: Verdict;
  readonly level: Level;
  readonly text: string;
}

const RULES: readonly Rule[] = VERDICTS.filter(({ level }) => level !== 'none').map(
  ({ verdict, heading, note, level }) => ({ id: verdict, level, text: `${heading.toLowerCase()}: ${note}.` }),
);

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function sarifOf(checked: CheckedDraft, texts: readonly Report[], version: string): unknown {
  const byId = new Map(texts.map(report => [report.id, report]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'synoptic',
            version,
            rules: RULES.map(({ id, level, text }) => ({
              id,
              shortDescription: { text: capitalized(text) },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.items.flatMap(item => resultOf(item, byId)),
      },
    ],
  };
}

function resultOf(item: CheckedItem, byId: ReadonlyMap<string, Report>): readonly unknown[] {
  const ruleIndex = RULES.findIndex(({ id }) => id === item.verdict);
  const rule = RULES[ruleIndex];
  if (rule === undefined) return [];
  const related = [...item.where, ...item.differs].map((evidence, id) => ({
    id,
    ...locationOf(evidence, byId),
    message: { text: evidence.exact },
  }));
  return [
    {
      ruleId: rule.id,
      ruleIndex,
      level: rule.level,
      message: { text: messageOf(item, rule) },
      locations: [locationOf(item.evidence, byId)],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
    },
  ];
}

function messageOf({ kind, evidence, where, speakers }: CheckedItem, { text }: Rule): string {
  const who = speakers === null ? '' : ` Here: ${speakers.draft}. There: ${speakers.texts.join(', ')}.`;
  const near =
    where.length === 0 ? '' : ` The texts: ${where.map(({ report, exact }) => `${report} “${exact}”`).join(', ')}.`;
  return `${kind} “${evidence.exact}”, ${text}${who}${near}`;
}

function locationOf(evidence: Evidence, byId: ReadonlyMap<string, Report>): object {
  const report = byId.get(evidence.report);
  const text = report === undefined ? '' : fieldText(report, evidence);
  const from = lineAndColumn(text, evidence.start);
  const to = lineAndColumn(text, evidence.end);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(report?.input ?? evidence.report) },
      // a headline that stands beside its text has no place in the file
      ...(evidence.field === 'headline'
        ? {}
        : {
            region: {
              startLine: from.line,
              startColumn: from.column,
              endLine: to.line,
              endColumn: to.column,
              charOffset: evidence.start,
              charLength: evidence.end - evidence.start,
              snippet: { text: evidence.exact },
            },
          }),
    },
  };
}

/** A relative address: forward slashes, everything else that is no letter of an address escaped. */
function uriOf(path: string): string {
  return path
    .replace(/\\/g, '/')
    .replace(/^\/+/, '')
    .split('/')
    .map(part => encodeURIComponent(part))
    .join('/');
}
