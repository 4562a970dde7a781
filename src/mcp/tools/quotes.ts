/** `quotes`: who is quoted in which words. In: a story or reports. Out: a page of utterances, those that differ first, each rendering with its speaker. */
import { z } from 'zod';
import type { Evidence, Rendering, Utterance } from '../../core/model/comparison.ts';
import type { Annotation, Quotation, Speaker } from '../../core/model/layers.ts';
import { type FieldSpan, fieldText } from '../../core/model/report.ts';
import { overlapSpans } from '../../core/text/spans.ts';
import { CHANGE_WORDS } from '../../output/quotations.ts';
import { settle } from '../../output/settling.ts';
import { safe } from '../../output/widths.ts';
import { STORY_GIVEN } from '../given.ts';
import { LONGEST_NAME, MOST_PLACES } from '../limits.ts';
import { PAGING, paged } from '../pages.ts';
import { EVIDENCE, PAGE_SHOWN, PROBLEM } from '../shapes.ts';
import { cut, shownEvidence, shownProblems } from '../shown.ts';
import type { Story } from '../stories.ts';
import { evidenceText, indented, lines, pageText, problemLines } from '../texts.ts';
import { storyTool } from '../tool.ts';

const DESCRIPTION = `Who is quoted in which words: each passage with every report's rendering of it, set apart where the wordings differ. Give story (the id from compare), or reports or paths.
which: differing (renderings differ in more than punctuation), shared (two or more renderings; the default), all (also what one report alone quotes, direct quotations).
It can't be told from the reports which wording was spoken; only a record (transcript) settles it. A speaker with status unnamed or unresolved is not told by the text: don't supply one.`;

const RENDERING = z.object({
  report: z.string(),
  speaker: z.string().nullable().describe('As that report names them; null: the text does not tell.'),
  status: z.string().describe('named, described, unnamed, unresolved, or outlet: the report’s own words.'),
  via: z.array(z.string()).describe('Who relayed it, nearest first.'),
  words: z.array(EVIDENCE).describe('Several where the report breaks the quotation up.'),
});

const ENTRY = z.object({
  utterance: z.string().nullable().describe('Id; null where one report alone has it.'),
  differs: z.array(z.string()).describe('In what the renderings differ; empty: alike, or one alone.'),
  findings: z.array(z.string()).describe('Ids for compare, findings: [...].'),
  renderings: z.array(RENDERING),
});

type Shown = z.infer<typeof ENTRY>;

const WHICH = ['differing', 'shared', 'all'] as const;

const OUTPUT = z.object({
  story: z.string(),
  quotations: z.array(ENTRY),
  page: PAGE_SHOWN,
  problems: z.array(PROBLEM),
});

export const QUOTES = storyTool({
  name: 'quotes',
  title: 'Who is quoted in which words',
  description: DESCRIPTION,
  input: z.strictObject({
    ...STORY_GIVEN,
    which: z.enum(WHICH).default('shared').describe('differing, shared or all.'),
    speaker: z.string().max(LONGEST_NAME).optional().describe('Only whose name has these letters, in any case.'),
    ...PAGING,
  }),
  output: OUTPUT,
  run({ story, left }, args) {
    const { items, page } = paged(entriesOf(story, args.which, args.speaker), args);
    return {
      story: story.id,
      quotations: items.map(entry => ({
        ...entry,
        renderings: entry.renderings.map(rendering => shownRendering(story, rendering)),
      })),
      page,
      problems: shownProblems(left),
    };
  },
  show({ story, quotations, page, problems }) {
    return lines([
      `story ${story}; which wording was spoken can’t be told from these texts`,
      pageText(page, 'passages'),
      ...quotations.flatMap(entryLines),
      ...problemLines(problems),
    ]);
  },
});

function entryLines({ utterance, differs, findings, renderings }: Shown): readonly string[] {
  const parts = [
    utterance ?? 'in one report',
    differs.length === 0 ? null : `differs: ${differs.join(', ')}`,
    findings.length === 0 ? null : `findings ${findings.join(', ')}`,
  ];
  const rows = renderings.flatMap(({ speaker, status, via, words }) => {
    const relayed = via.length === 0 ? '' : `, via ${via.map(safe).join(', ')}`;
    return words.map(
      each => `${evidenceText(each)}: ${speaker === null ? `speaker ${status}` : safe(speaker)}${relayed}`,
    );
  });
  return [parts.filter(part => part !== null).join(' · '), ...indented(rows)];
}

interface Entry {
  readonly utterance: string | null;
  readonly differs: string[];
  readonly findings: string[];
  readonly renderings: readonly Rendering[];
}

function entriesOf(story: Story, which: (typeof WHICH)[number], speaker: string | undefined): readonly Entry[] {
  const shared = story.comparison.utterances.map(utteranceEntry);
  const differing = shared.filter(({ differs }) => differs.length > 0);
  const alike = shared.filter(({ differs }) => differs.length === 0);
  const alone = which === 'all' ? aloneEntries(story) : [];
  const entries = which === 'differing' ? differing : [...differing, ...alike, ...alone];
  const letters = speaker?.toLowerCase();
  if (letters === undefined) return entries;
  return entries.filter(({ renderings }) =>
    renderings.some(rendering =>
      speakerName(story, rendering.report, rendering.speaker)?.toLowerCase().includes(letters),
    ),
  );
}

/** Where words differ their marks do too, and that is not another wording. */
function utteranceEntry(utterance: Utterance): Entry {
  const { id, renderings } = utterance;
  const changes = settle(utterance).changes.filter(({ type }) => type !== 'punctuation');
  return {
    utterance: id,
    differs: [...new Set(changes.map(({ type }) => CHANGE_WORDS[type]))],
    findings: [...new Set(utterance.changes.flatMap(({ finding }) => finding ?? []))],
    renderings,
  };
}

/** Direct quotations that are in no utterance. */
function aloneEntries({ annotations, comparison }: Story): readonly Entry[] {
  const parts = comparison.utterances.flatMap(({ renderings }) => renderings.flatMap(each => each.parts));
  const isShared = (report: string, span: FieldSpan): boolean =>
    parts.some(part => part.report === report && part.field === span.field && overlapSpans(part, span));
  const apart = new Set(comparison.setAside.map(({ report }) => report));
  const compared = annotations.filter(({ report }) => !apart.has(report.id));
  return compared.flatMap(({ report, quotations }) =>
    quotations
      .filter(({ style, content }) => style === 'direct' && !content.some(span => isShared(report.id, span)))
      .map(quotation => ({
        utterance: null,
        differs: [],
        findings: [],
        renderings: [renderingOf({ report, quotations }, quotation)],
      })),
  );
}

function renderingOf({ report }: Pick<Annotation, 'report' | 'quotations'>, quotation: Quotation): Rendering {
  const parts = quotation.content.map((span): Evidence => {
    const exact = fieldText(report, span).slice(span.start, span.end);
    return { ...span, report: report.id, exact, prefix: '', suffix: '' };
  });
  return { report: report.id, speaker: quotation.speaker, via: quotation.via, parts };
}

function shownRendering(story: Story, { report, speaker, via, parts }: Rendering): Shown['renderings'][number] {
  return {
    report,
    speaker: speakerName(story, report, speaker),
    status: speaker.status,
    via: via.flatMap(each => speakerName(story, report, each) ?? []),
    words: parts.slice(0, MOST_PLACES).map(part => shownEvidence(story, part)),
  };
}

/** As the report names them most fully, else the words that point at them. */
function speakerName({ byId }: Story, id: string, { entity, start, end, field }: Speaker): string | null {
  const annotation = byId.get(id);
  const name = annotation?.entities.find(each => each.id === entity)?.name;
  if (name !== undefined) return cut(name);
  if (annotation === undefined || start === undefined || end === undefined) return null;
  const span: FieldSpan = field === undefined ? { start, end } : { start, end, field };
  return cut(fieldText(annotation.report, span).slice(start, end));
}
