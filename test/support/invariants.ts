/**
 * Invariants: what holds of every annotation and every comparison, whatever the texts. In: the plain data. Out: one line
 * for each thing that does not hold; an empty list is good. Says nothing of whether a finding is right: `eval/` does.
 */
import type { Comparison, Evidence, Finding, Point, Utterance, Variant } from '../../src/core/model/comparison.ts';
import type { Annotation, Quotation, Speaker, Terms } from '../../src/core/model/layers.ts';
import type { FieldSpan, Report } from '../../src/core/model/report.ts';
import { dropUnseen } from '../../src/core/text/unseen.ts';

type Lines = readonly string[];

/** `line` if `holds` is false. */
function unless(holds: boolean, line: string): Lines {
  return holds ? [] : [line];
}

function textOf(report: Report, span: FieldSpan): string {
  return span.field === 'headline' ? (report.headline ?? '') : report.text;
}

function isHalfOfPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** A span is whole numbers in range, not empty, not cut through a surrogate pair, and without white space at its ends. */
function checkSpan(report: Report, span: FieldSpan, what: string): Lines {
  const text = textOf(report, span);
  const { start, end } = span;
  const where = `${what} ${report.id} ${span.field ?? 'text'} ${start}-${end}`;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
    return [`${where} is not in a string of ${text.length}`];
  }
  const words = text.slice(start, end);
  return [
    ...unless(words.trim() === words, `${where} has white space at an end: ${JSON.stringify(words)}`),
    ...unless(!isHalfOfPair(text, start) && !isHalfOfPair(text, end), `${where} cuts a surrogate pair`),
  ];
}

function checkSpans(report: Report, spans: readonly (FieldSpan | null | undefined)[], what: string): Lines {
  return spans.flatMap(span => (span === null || span === undefined ? [] : checkSpan(report, span, what)));
}

/** In text order within each string: by start, the longer first. */
function checkOrder(spans: readonly FieldSpan[], what: string): Lines {
  const last = new Map<string, FieldSpan>();
  return spans.flatMap(span => {
    const field = span.field ?? 'text';
    const before = last.get(field);
    last.set(field, span);
    const isAfter =
      before === undefined || before.start < span.start || (before.start === span.start && before.end >= span.end);
    return unless(isAfter, `${what} ${span.start}-${span.end} comes after ${before?.start}-${before?.end}`);
  });
}

/** In order and sharing no code unit, within each string. */
function checkDisjoint(spans: readonly FieldSpan[], what: string): Lines {
  const last = new Map<string, number>();
  return spans.flatMap(span => {
    const field = span.field ?? 'text';
    const end = last.get(field) ?? 0;
    last.set(field, span.end);
    return unless(span.start >= end, `${what} ${span.start}-${span.end} begins before ${end}`);
  });
}

function checkUnique(ids: readonly string[], what: string): Lines {
  const seen = new Set<string>();
  return ids.flatMap(id => {
    const isNew = !seen.has(id);
    seen.add(id);
    return unless(isNew, `${what} ${id} is there twice`);
  });
}

function checkIndices(indices: readonly number[], length: number, what: string): Lines {
  return indices.flatMap(i =>
    unless(Number.isInteger(i) && i >= 0 && i < length, `${what} ${i} is not one of ${length}`),
  );
}

/** Blocks are in order, apart, not empty and hold all that is neither white space nor unseen. */
function checkBlocks(report: Report): Lines {
  const { blocks, text } = report;
  const outside = [...blocks, { start: text.length, end: text.length }].map((block, i) =>
    text.slice(i === 0 ? 0 : blocks[i - 1]!.end, block.start),
  );
  return [
    ...blocks.flatMap(({ start, end, kind }) =>
      unless(start >= 0 && start < end && end <= text.length, `block ${kind} ${start}-${end} of ${text.length}`),
    ),
    ...checkDisjoint(blocks, 'block'),
    ...outside.flatMap(words =>
      unless(dropUnseen(words).trim() === '', `no block holds ${JSON.stringify(words.slice(0, 40))}`),
    ),
  ];
}

function checkSentences({ report, sentences }: Annotation): Lines {
  const crossing = sentences.filter(
    ({ start, end, field }) =>
      field !== 'headline' && !report.blocks.some(block => block.start <= start && end <= block.end),
  );
  return [
    ...checkSpans(report, sentences, 'sentence'),
    ...checkDisjoint(sentences, 'sentence'),
    ...crossing.map(({ start, end }) => `sentence ${start}-${end} is not in one block`),
  ];
}

function isRange(min: number | null, max: number | null): boolean {
  const isBound = (bound: number | null): boolean => bound === null || Number.isFinite(bound);
  return isBound(min) && isBound(max) && (min === null || max === null || min <= max);
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

function isInterval(from: string | null, to: string | null): boolean {
  const isBound = (bound: string | null): boolean => bound === null || LOCAL_TIME.test(bound);
  return isBound(from) && isBound(to) && (from === null || to === null || from < to);
}

function checkTimes({ report, times }: Annotation): Lines {
  return [
    ...checkSpans(report, times, 'time'),
    ...checkSpans(
      report,
      times.map(time => time.anchor),
      'anchor',
    ),
    ...checkOrder(times, 'time'),
    ...times.flatMap(({ start, value, from, to, min, max, rule }) => [
      ...unless(isInterval(from, to), `time at ${start} (${rule}) is from ${from} to ${to}`),
      ...unless(isRange(min, max), `time at ${start} (${rule}) ranges from ${min} to ${max}`),
      ...unless(value !== '' && rule !== '', `time at ${start} lacks a value or a rule`),
    ]),
  ];
}

function checkQuantities({ report, quantities }: Annotation): Lines {
  return [
    ...checkSpans(report, quantities, 'quantity'),
    ...checkOrder(quantities, 'quantity'),
    ...quantities.flatMap(({ start, min, max, stated, rule }) => [
      ...unless(isRange(min, max), `quantity at ${start} (${rule}) ranges from ${min} to ${max}`),
      ...unless(stated.n === null || Number.isFinite(stated.n), `quantity at ${start} (${rule}) states ${stated.n}`),
      ...unless(rule !== '', `quantity at ${start} lacks a rule`),
    ]),
  ];
}

function checkEntities({ report, mentions, entities }: Annotation): Lines {
  const ids = new Set(entities.map(entity => entity.id));
  return [
    ...checkSpans(report, mentions, 'mention'),
    ...checkOrder(mentions, 'mention'),
    ...checkUnique([...entities.map(entity => entity.id)], 'entity'),
    ...mentions.flatMap(({ entity, start }) =>
      unless(entity === null || ids.has(entity), `mention at ${start} points at no entity: ${entity}`),
    ),
    ...entities.flatMap(({ id, name, facts }) => [
      ...unless(name.trim() !== '', `entity ${id} has no name`),
      ...checkSpans(report, facts, `fact of ${id}`),
    ]),
  ];
}

function spanOf(speaker: Speaker): FieldSpan | null {
  if (speaker.start === undefined || speaker.end === undefined) return null;
  return { start: speaker.start, end: speaker.end, ...(speaker.field === undefined ? {} : { field: speaker.field }) };
}

/** A named or described speaker has words or an entity, an unresolved one a reason; every entity is known. */
function checkSpeaker(report: Report, speaker: Speaker, entities: ReadonlySet<string>, what: string): Lines {
  const span = spanOf(speaker);
  const { status, entity, reason } = speaker;
  const isTold = span !== null || entity !== undefined;
  return [
    ...checkSpans(report, [span], what),
    ...unless(entity === undefined || entities.has(entity), `${what} is no known entity: ${entity}`),
    ...unless(isTold || (status !== 'named' && status !== 'described'), `${what} is ${status} without words`),
    ...unless(status !== 'unresolved' || (reason ?? '') !== '', `${what} is unresolved without a reason`),
  ];
}

function checkQuotation(report: Report, quotation: Quotation, entities: ReadonlySet<string>): Lines {
  const { content, cue, source, addressee, medium, when, speaker, via, rule } = quotation;
  const what = `quotation at ${content[0]?.start}`;
  return [
    ...unless(content.length > 0, `a quotation by rule ${rule} has no words`),
    ...unless(rule !== '', `${what} lacks a rule`),
    ...checkSpans(report, content, what),
    ...checkDisjoint(content, what),
    ...checkSpans(report, [cue, source, addressee, medium, when], `part of the ${what}`),
    ...[speaker, ...via].flatMap(each => checkSpeaker(report, each, entities, `speaker of the ${what}`)),
  ];
}

function checkStatements(annotation: Annotation): Lines {
  const { report, statements, times, quantities, entities } = annotation;
  const ids = new Set(entities.map(entity => entity.id));
  return [
    ...checkSpans(report, statements, 'statement'),
    ...checkOrder(statements, 'statement'),
    ...statements.flatMap(statement => [
      ...checkSpans(report, Object.values(statement.roles), `role of the statement at ${statement.start}`),
      ...checkIndices(statement.times, times.length, 'a statement’s time'),
      ...checkIndices(statement.quantities, quantities.length, 'a statement’s quantity'),
      ...[statement.speaker, ...statement.via].flatMap(each =>
        checkSpeaker(report, each, ids, `speaker of the statement at ${statement.start}`),
      ),
    ]),
  ];
}

function checkTokens({ report, tokens }: Annotation): Lines {
  if (tokens === undefined) return [];
  const { start, end, ...columns } = tokens;
  const spans = start.map((from, i) => ({ start: from, end: end[i] ?? -1 }));
  return [
    ...Object.entries({ end, ...columns }).flatMap(([name, column]) =>
      unless(column.length === start.length, `${column.length} tokens have a ${name}, ${start.length} a start`),
    ),
    ...checkSpans(report, spans, 'token'),
    ...checkDisjoint(spans, 'token'),
    ...unless(
      tokens.head.every(head => Number.isInteger(head) && head >= -1),
      'a token’s head is less than -1',
    ),
  ];
}

function checkTerms(report: Report, terms: Terms, field: 'text' | 'headline', sentences: number): Lines {
  const spans = Array.from(terms.start, (from, i) => ({ start: from, end: terms.end[i] ?? -1, field }));
  const { start, sentence, ...columns } = terms;
  return [
    ...Object.entries({ sentence, ...columns }).flatMap(([name, column]) =>
      unless(column.length === start.length, `${column.length} terms have a ${name}, ${start.length} a start`),
    ),
    ...checkSpans(report, spans, 'term'),
    ...checkDisjoint(spans, 'term'),
    ...checkIndices(
      Array.from(sentence).filter(index => index !== -1),
      field === 'headline' ? Number.POSITIVE_INFINITY : sentences,
      'a term’s sentence',
    ),
  ];
}

function checkFrames({ frames, times, quantities, sentences, quotations }: Annotation): Lines {
  return frames.flatMap(({ layer, index, sentence, quotation }) => [
    ...checkIndices([index], layer === 'times' ? times.length : quantities.length, `a frame’s ${layer} index`),
    ...checkIndices(
      [sentence].filter(i => i !== -1),
      sentences.length,
      'a frame’s sentence',
    ),
    ...checkIndices(
      [quotation].filter(i => i !== -1),
      quotations.length,
      'a frame’s quotation',
    ),
  ]);
}

/** What does not hold of an annotation. */
export function checkAnnotation(annotation: Annotation): Lines {
  const { report, quotations, entities, problems, terms, headlineTerms, sentences } = annotation;
  const ids = new Set(entities.map(entity => entity.id));
  const firsts = quotations.flatMap(quotation => quotation.content.slice(0, 1));
  return [
    ...checkBlocks(report),
    ...checkSentences(annotation),
    ...checkTokens(annotation),
    ...checkTimes(annotation),
    ...checkQuantities(annotation),
    ...checkEntities(annotation),
    ...quotations.flatMap(quotation => checkQuotation(report, quotation, ids)),
    ...checkOrder(firsts, 'quotation'),
    ...checkStatements(annotation),
    ...checkTerms(report, terms, 'text', sentences.length),
    ...(headlineTerms === null ? [] : checkTerms(report, headlineTerms, 'headline', 0)),
    ...checkFrames(annotation),
    ...problems.flatMap(problem =>
      unless(problem.report === undefined || problem.report === report.id, `a problem is about ${problem.report}`),
    ),
  ].map(line => `${report.id}: ${line}`);
}

/** Everything a comparison may point at. */
interface Known {
  readonly reports: ReadonlyMap<string, Report>;
  readonly setAside: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly points: ReadonlyMap<string, Point>;
  readonly utterances: ReadonlySet<string>;
}

function knownThings(comparison: Comparison, annotations: readonly Annotation[]): Known {
  return {
    reports: new Map(annotations.map(({ report }) => [report.id, report])),
    setAside: new Set(comparison.setAside.map(each => each.report)),
    entities: new Set(comparison.entities.map(entity => entity.id)),
    findings: new Map(comparison.findings.map(finding => [finding.id, finding])),
    points: new Map(comparison.points.map(point => [point.id, point])),
    utterances: new Set(comparison.utterances.map(utterance => utterance.id)),
  };
}

/** Evidence is exact, its prefix and suffix stand next to it, and its report is one of those compared. */
function checkEvidence(known: Known, evidence: Evidence, what: string): Lines {
  const report = known.reports.get(evidence.report);
  if (report === undefined) return [`${what}: no report ${evidence.report}`];
  if (known.setAside.has(evidence.report)) return [`${what}: ${evidence.report} was set aside`];
  const text = textOf(report, evidence);
  const { start, end, exact, prefix, suffix } = evidence;
  return [
    ...checkSpan(report, evidence, what),
    ...unless(text.slice(start, end) === exact, `${what}: "${exact}" is not at ${start}`),
    ...unless(text.slice(0, start).endsWith(prefix), `${what}: "${prefix}" does not stand before ${start}`),
    ...unless(text.slice(end).startsWith(suffix), `${what}: "${suffix}" does not stand after ${end}`),
    ...unless(prefix !== '' || start === 0, `${what}: no prefix at ${start}`),
    ...unless(suffix !== '' || end === text.length, `${what}: no suffix at ${end}`),
  ];
}

function placeOf(evidence: Evidence): string {
  return `${evidence.report} ${evidence.field ?? 'text'} ${evidence.start}-${evidence.end}`;
}

/** The order of `evidence` everywhere: report, headline before text, position. */
function isBefore(a: Evidence, b: Evidence): boolean {
  if (a.report !== b.report) return a.report < b.report;
  const [fieldA, fieldB] = [a.field ?? 'text', b.field ?? 'text'];
  if (fieldA !== fieldB) return fieldA < fieldB;
  return a.start < b.start || (a.start === b.start && a.end <= b.end);
}

function checkVariants(known: Known, { variants, relation }: Finding, what: string): Lines {
  const places = variants.flatMap(variant => variant.evidence.map(placeOf));
  const values = variants.map(variant => JSON.stringify(variant.value));
  const isClash = relation === 'conflict' || relation === 'update';
  return [
    ...unless(variants.length > 0, `${what} has no variant`),
    ...unless(!isClash || variants.length > 1, `${what} is a ${relation} of one variant`),
    ...(isClash ? checkUnique(values, `${what}: value`) : []),
    ...checkUnique(places, `${what}: evidence`),
    ...variants.flatMap(variant => checkVariant(known, variant, what)),
  ];
}

function checkVariant(known: Known, { value, display, evidence }: Variant, what: string): Lines {
  const sorted = evidence.every((each, i) => i === 0 || isBefore(evidence[i - 1]!, each));
  return [
    ...evidence.flatMap(each => checkEvidence(known, each, what)),
    ...unless(sorted, `${what}: evidence of "${display}" is out of order`),
    ...unless(display.trim() !== '', `${what}: a variant shows nothing`),
    ...unless(value.type === 'absent' || evidence.length > 0, `${what}: "${display}" has no evidence`),
    ...unless(value.type !== 'entity' || known.entities.has(value.entity), `${what}: "${display}" is no known entity`),
    ...unless(value.type !== 'interval' || isInterval(value.from, value.to), `${what}: "${display}" is no interval`),
    ...unless(value.type !== 'range' || isRange(value.min, value.max), `${what}: "${display}" is no range`),
  ];
}

/** Each report compared has words in the finding or is silent in it, and no other is. */
function checkSilent(known: Known, { silent, variants }: Finding, what: string): Lines {
  const speaking = new Set(variants.flatMap(variant => variant.evidence.map(each => each.report)));
  return [
    ...checkUnique(
      silent.map(each => each.report),
      `${what}: silent report`,
    ),
    ...[...known.reports.keys()]
      .filter(report => !known.setAside.has(report) && !speaking.has(report))
      .flatMap(report =>
        unless(
          silent.some(each => each.report === report),
          `${what}: of ${report} nothing is told`,
        ),
      ),
    ...silent.flatMap(({ report }) => [
      ...unless(known.reports.has(report) && !known.setAside.has(report), `${what}: silent ${report} is not compared`),
      ...unless(!speaking.has(report), `${what}: ${report} is called silent but has words in it`),
    ]),
  ];
}

function checkRelation({ relation, variants, borne, nearest }: Finding, what: string): Lines {
  const reports = new Set(variants.flatMap(variant => variant.evidence.map(each => each.report)));
  return [
    ...unless(relation !== 'only' || reports.size === 1, `${what} is of one report alone, but of ${reports.size}`),
    ...unless(relation !== 'agree' || reports.size > 1, `${what} is agreed on, but by ${reports.size}`),
    ...unless(
      relation !== 'agree' || borne === undefined || new Set(borne.map(each => each.report)).size > 1,
      `${what} is borne out by one report alone`,
    ),
    ...unless(nearest === undefined || relation === 'only', `${what} has nearest words, but is a ${relation}`),
  ];
}

function checkFinding(known: Known, finding: Finding): Lines {
  const what = `finding ${finding.id} (${finding.why.rule})`;
  const { point, utterance } = finding;
  return [
    ...checkVariants(known, finding, what),
    ...checkSilent(known, finding, what),
    ...checkRelation(finding, what),
    ...(finding.nearest === undefined ? [] : checkEvidence(known, finding.nearest, `${what}: nearest`)),
    ...unless(finding.label.trim() !== '' && finding.why.rule !== '', `${what} lacks a label or a rule`),
    ...unless(point === undefined || known.points.has(point), `${what}: no point ${point}`),
    ...unless(
      point === undefined || (known.points.get(point)?.findings.includes(finding.id) ?? true),
      `${what} is not among those of its point`,
    ),
    ...unless(utterance === undefined || known.utterances.has(utterance), `${what}: no utterance ${utterance}`),
  ];
}

function checkPoint(known: Known, { id, members, findings }: Point): Lines {
  const what = `point ${id}`;
  return [
    ...members.flatMap(member => [
      ...unless(known.reports.has(member.report), `${what}: no report ${member.report}`),
      ...unless(
        member.evidence.every(each => each.report === member.report),
        `${what}: a member’s words are another report’s`,
      ),
      ...member.evidence.flatMap(each => checkEvidence(known, each, what)),
    ]),
    ...findings.flatMap(each => unless(known.findings.has(each), `${what}: no finding ${each}`)),
  ];
}

/** Columns have a cell a rendering; a cell lies in its rendering's parts, and cells of one rendering go on in order. */
function checkColumns({ columns, renderings }: Utterance, what: string): Lines {
  const widths = columns.flatMap((column, i) => [
    ...unless(column.length === renderings.length, `${what}: column ${i} has ${column.length} cells`),
    ...unless(
      column.some(cell => cell !== null),
      `${what}: column ${i} is empty`,
    ),
  ]);
  const cells = renderings.flatMap(({ parts }, i) => {
    const spans = columns.flatMap(column => column[i] ?? []);
    const stray = spans.filter(span => !parts.some(part => part.start <= span.start && span.end <= part.end));
    return [
      ...checkDisjoint(spans, `${what}: cell of rendering ${i}`),
      ...stray.map(({ start, end }) => `${what}: cell ${start}-${end} is in no part of rendering ${i}`),
    ];
  });
  return [...widths, ...cells];
}

function checkUtterance(known: Known, utterance: Utterance): Lines {
  const { id, renderings, changes } = utterance;
  const what = `utterance ${id}`;
  return [
    ...unless(renderings.length > 1, `${what} has ${renderings.length} rendering`),
    ...renderings.flatMap(({ report, parts }) => [
      ...unless(parts.length > 0, `${what}: a rendering has no words`),
      ...unless(
        parts.every(part => part.report === report),
        `${what}: a rendering’s words are another report’s`,
      ),
      ...parts.flatMap(part => checkEvidence(known, part, what)),
    ]),
    ...checkColumns(utterance, what),
    ...changes.flatMap(({ between, finding }) => [
      ...checkIndices(between, renderings.length, `${what}: change between`),
      ...unless(between[0] !== between[1], `${what}: a rendering differs from itself`),
      ...unless(finding === null || known.findings.has(finding), `${what}: no finding ${finding}`),
    ]),
  ];
}

/** Compared reports are the annotated ones, text untouched, and their quotations' speakers are known. */
function checkReports(known: Known, comparison: Comparison, annotations: readonly Annotation[]): Lines {
  return comparison.reports.flatMap(report => {
    const annotation = annotations.find(each => each.report.id === report.id);
    if (annotation === undefined) return [`report ${report.id} was not annotated`];
    const entities = new Set([...known.entities, ...annotation.entities.map(entity => entity.id)]);
    return [
      ...unless(report.text === annotation.report.text, `report ${report.id}: the text changed`),
      ...checkBlocks(report),
      ...report.quotations.flatMap(quotation => checkQuotation(report, quotation, entities)),
    ];
  });
}

function checkShared(known: Known, { passages, credits, copies }: Comparison['shared']): Lines {
  return [
    ...passages.flatMap(({ renderings, words }) => [
      ...unless(renderings.length > 1 && words > 0, `a shared passage of ${words} words in ${renderings.length} texts`),
      ...renderings.flatMap(each => checkEvidence(known, each, 'shared passage')),
    ]),
    ...credits.flatMap(credit => [
      ...unless(credit.report === credit.evidence.report, `a credit of ${credit.report} is in another report`),
      ...checkEvidence(known, credit.evidence, 'credit'),
    ]),
    ...copies.flat().flatMap(id => unless(known.reports.has(id), `a copy is no report: ${id}`)),
  ];
}

function checkTimeline(known: Known, timeline: Comparison['timeline']): Lines {
  const starts = timeline.flatMap(entry => entry.from ?? []);
  return [
    ...timeline.flatMap(({ from, to, evidence }) => [
      ...unless(isInterval(from, to), `timeline: from ${from} to ${to}`),
      ...evidence.flatMap(each => checkEvidence(known, each, 'timeline')),
    ]),
    ...starts.flatMap((from, i) => unless(i === 0 || starts[i - 1]! <= from, `timeline: ${from} is out of order`)),
  ];
}

const CONTENT_ID = /^[a-z]+-[0-9a-f]{12}$/;

function checkIds({ findings, points, utterances, entities, reports }: Comparison): Lines {
  const made = [...findings, ...points, ...utterances].map(each => each.id);
  return [
    ...checkUnique(made, 'id'),
    ...checkUnique(
      entities.map(entity => entity.id),
      'entity',
    ),
    ...checkUnique(
      reports.map(report => report.id),
      'report',
    ),
    ...made.flatMap(id => unless(CONTENT_ID.test(id), `id ${id} is not made of content`)),
  ];
}

/** What does not hold of a comparison made of `annotations`. */
export function checkComparison(comparison: Comparison, annotations: readonly Annotation[]): Lines {
  const known = knownThings(comparison, annotations);
  const { story, setAside, findings, points, utterances, shared, timeline, problems } = comparison;
  return [
    ...checkIds(comparison),
    ...checkReports(known, comparison, annotations),
    ...setAside.flatMap(({ report }) => unless(known.reports.has(report), `set aside, but not given: ${report}`)),
    ...unless(story.from === null || story.to === null || story.from <= story.to, 'the story ends before it begins'),
    ...findings.flatMap(finding => checkFinding(known, finding)),
    ...points.flatMap(point => checkPoint(known, point)),
    ...utterances.flatMap(utterance => checkUtterance(known, utterance)),
    ...checkTimeline(known, timeline),
    ...checkShared(known, shared),
    ...problems.flatMap(problem =>
      unless(problem.report === undefined || known.reports.has(problem.report), `a problem is about ${problem.report}`),
    ),
  ];
}

/** Same kind and same words mean the same id: what an editor decided about a finding must find it again. */
export function checkSameIds(before: Comparison, after: Comparison): Lines {
  const keyOf = (finding: Finding): string =>
    [finding.kind, ...finding.variants.flatMap(variant => variant.evidence.map(placeOf)).sort()].join('|');
  const ids = new Map(before.findings.map(finding => [keyOf(finding), finding.id]));
  return after.findings.flatMap(finding => {
    const id = ids.get(keyOf(finding));
    return unless(id === undefined || id === finding.id, `finding ${id} is now ${finding.id}`);
  });
}

/** Whether two runs give the same bytes. */
export function sameBytes(run: () => unknown): boolean {
  const [first, second] = [run(), run()];
  return JSON.stringify(first) === JSON.stringify(second);
}
