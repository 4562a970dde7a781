/**
 * ninjs: an item of any generation -> its text and what it states, and the texts associated with it; or which of its fields break the standard's rules.
 * An item that says it is ninjs and is not is refused; that it was cancelled is heard all the same.
 */
import type { Problem } from '../../core/model/problems.ts';
import { ownValue } from '../fields.ts';
import type { Reading, ReadOptions } from '../reports.ts';
import { isKill } from '../statuses.ts';
import { type AgencyItem, type Holding, isTakenBack, settleItems } from './agency.ts';
import { judgeNinjs, type NinjsFault, NO_FIELD, standardOf } from './ninjs-faults.ts';
import { GENERATIONS } from './ninjs-rules.ts';
import { bodyParagraphs, mainHeadline } from './ninjs-texts.ts';

/** Fields that hardly anything but ninjs has; one beside a `uri` is enough. */
const TELLING = new Set(
  (
    'versioncreated versionCreated firstcreated firstCreated pubstatus pubStatus copyrightnotice copyrightNotice copyrightholder copyrightHolder ' +
    'usageterms usageTerms representationtype representationType bodies headlines renditions associations ednote edNote altids altIds ' +
    'embargoedUntil eventDetails plannedCoverage body_text body_xhtml body_html'
  ).split(' '),
);
/** Names under which other records have their text. */
const OTHER_TEXTS = ['text', 'body', 'content', 'content_text', 'content_html', 'articleBody', 'html', 'maintext'];
/** Share of a record's fields that ninjs must know where only a `uri` tells. */
const KNOWN_SHARE = 0.5;

/** Whether a record is ninjs, well-made or not: it says so, or it has a `uri` and the fields of an item. */
export function isNinjs(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (namesNinjs(standardOf(value))) return true;
  if (typeof ownValue(value, 'uri') !== 'string') return false;
  const names = Object.keys(value);
  if (OTHER_TEXTS.some(name => Object.hasOwn(value, name))) return false;
  return names.some(name => TELLING.has(name)) || names.filter(isKnown).length >= names.length * KNOWN_SHARE;
}

function namesNinjs(standard: unknown): boolean {
  if (typeof standard === 'string') return /ninjs/i.test(standard);
  if (typeof standard !== 'object' || standard === null) return false;
  return ['name', 'schema'].some(name => /ninjs/i.test(String(ownValue(standard, name))));
}

function isKnown(name: string): boolean {
  return GENERATIONS.some(
    ({ item }) => Object.hasOwn(item.fields, name) || item.named?.some(({ pattern }) => pattern.test(name)),
  );
}

/** Reads one item, which goes by `name` if it states no id. `place` says where in its file it stands, as `Record 3: `. */
export function readNinjs(
  value: object,
  name: string,
  input: string,
  options: ReadOptions,
  inherited: readonly Problem[],
  place: string,
): Reading {
  const { faults, generation } = judgeNinjs(value, options.ninjsVersion);
  const items = itemsOf(value, [], 0);
  if (faults.length === 0) return settleItems(items, name, input, options, inherited);
  const takenBack = items.filter(isTakenBack);
  const shown = takenBack.length > 0 ? faults.filter(({ path }) => /^pub_?status$/i.test(path)) : faults;
  const { problems, ...reading } = settleItems(takenBack, name, input, options, inherited);
  return { ...reading, problems: [refusal(generation, shown, place, input), ...problems] };
}

/** Faults told of one item; the first are enough to mend it. */
const FAULTS_TOLD = 3;

/** No faults are shown of a cancelled item but of its status: they tell its words. */
function refusal(generation: number, faults: readonly NinjsFault[], place: string, input: string): Problem {
  const told = faults.slice(0, FAULTS_TOLD).map(({ path, wrong }) => `${path === '' ? 'it' : `"${path}"`} ${wrong}`);
  const reasons = told.length === 0 ? '' : `: ${told.join('; ')}`;
  const more = faults.length > FAULTS_TOLD ? `, and ${faults.length - FAULTS_TOLD} more` : '';
  const own = faults.some(({ wrong }) => wrong === NO_FIELD)
    ? ' Fields of your own need a schema of your own in "standard".'
    : '';
  const detail = `${place}Not ninjs ${generation} as its rules have it${reasons}${more}. Correct it.${own}`;
  return { code: 'not-ninjs', detail, report: input };
}

/** Items inside items that are read. */
const DEEPEST = 4;

/** The item, and the texts it is associated with; `held` is what keeps back all that it stands in, and so it and them. */
function itemsOf(value: object, held: readonly Holding[], depth: number): readonly AgencyItem[] {
  const item = { ...itemOf(value), held };
  const own = [...held, item.stated];
  const inside = depth < DEEPEST ? associated(value).flatMap(other => itemsOf(other, own, depth + 1)) : [];
  return [item, ...inside.filter(({ paragraphs, stated }) => paragraphs.length > 0 || isKill(stated.status ?? ''))];
}

function associated(item: object): readonly object[] {
  const associations = ownValue(item, 'associations');
  if (typeof associations !== 'object' || associations === null) return [];
  return Object.values(associations).filter(value => typeof value === 'object' && value !== null);
}

function itemOf(item: object): AgencyItem {
  const text = (...names: readonly string[]): string => {
    const value = names
      .map(name => ownValue(item, name))
      .find(found => typeof found === 'string' && found.trim() !== '');
    return typeof value === 'string' ? value.trim() : '';
  };
  const first = text('firstcreated', 'firstCreated');
  const version = text('versioncreated', 'versionCreated');
  const note = text('ednote', 'edNote');
  return {
    kind: text('type') || 'text',
    paragraphs: bodyParagraphs(item),
    stated: {
      id: text('uri'),
      headline: mainHeadline(item),
      byline: text('byline', 'by'),
      outlet: text('copyrightholder', 'copyrightHolder') || sourceOf(item),
      // as in NewsML-G2: first made is published, this version is the update; a version's moment alone is when its text was published
      published: first || version || text('contentcreated', 'contentCreated'),
      updated: first !== '' && version !== first ? version : '',
      embargoed: text('embargoed', 'embargoedUntil'),
      language: text('language'),
      status: text('pubstatus', 'pubStatus'),
    },
    version: text('version') || null,
    notes: note === '' ? [] : [note],
    signals: [],
    corrections: [],
    elsewhere: null,
  };
}

/** The first source that is named. */
function sourceOf(item: object): string {
  const sources = ['infosource', 'infosources', 'infoSources'].map(name => ownValue(item, name)).find(Array.isArray);
  const names = (sources ?? []).map((source: unknown) =>
    typeof source === 'object' && source !== null ? ownValue(source, 'name') : undefined,
  );
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.trim() ?? '';
}
