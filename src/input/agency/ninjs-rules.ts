/**
 * Rules of ninjs (IPTC, "News in JSON"): which fields an item of each generation has and what may stand in them. Written down from the standard's documents,
 * versions 1.0 to 1.8, 2.0 to 2.4 and 3.0 to 3.3. Data alone; `ninjs-faults.ts` holds an item against it.
 */

/** What may stand in a field. */
export type Rule =
  | { readonly is: 'text'; readonly oneOf?: readonly string[]; readonly pattern?: RegExp; readonly wants?: string }
  | { readonly is: 'number'; readonly isWhole: boolean; readonly least?: number; readonly most?: number }
  | { readonly is: 'list'; readonly of: Rule }
  | RecordRule
  /** An item inside an item. */
  | { readonly is: 'item' }
  | { readonly is: 'geojson' };

export interface RecordRule {
  readonly is: 'record';
  readonly fields: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
  /** Groups of fields of which at least one group has exactly one. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Fields of any name that begins so. */
  readonly named?: readonly { readonly pattern: RegExp; readonly rule: Rule }[];
  /** Whether it may have fields besides. */
  readonly isOpen?: boolean;
}

/** Items of one generation. */
export interface Generation {
  readonly number: 1 | 2 | 3;
  readonly item: RecordRule;
  /** The version that brought a field, where that is not the generation's first; a value as `type=component`. */
  readonly since: Readonly<Record<string, number>>;
  /** What an item inside an item must have and may have besides. */
  readonly inside: Pick<RecordRule, 'fields' | 'required'>;
}

const TEXT: Rule = { is: 'text' };
const WHOLE: Rule = { is: 'number', isWhole: true };
const NUMBER: Rule = { is: 'number', isWhole: false };
const URGENCY: Rule = { is: 'number', isWhole: true, least: 1, most: 9 };
const PERCENT: Rule = { is: 'number', isWhole: true, least: 0, most: 100 };
const STATUS: Rule = { is: 'text', oneOf: ['usable', 'withheld', 'canceled'] };

const each = (names: string, rule: Rule = TEXT): Readonly<Record<string, Rule>> =>
  Object.fromEntries(names.split(' ').map(name => [name, rule]));
const record = (fields: Readonly<Record<string, Rule>>, more: Omit<RecordRule, 'is' | 'fields'> = {}): RecordRule => ({
  is: 'record',
  fields,
  ...more,
});
const listOf = (of: Rule): Rule => ({ is: 'list', of });

/** A year, a month, a day or a moment. */
const TRUNCATED: Rule = {
  is: 'text',
  pattern:
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?$/,
  wants: 'a date such as 2024, 2024-03, 2024-03-12 or 2024-03-12T08:20:00Z',
};

const CONTACTS = listOf(
  record(
    {
      ...each('type role lang name value'),
      address: record({ lines: listOf(TEXT), ...each('locality area postalCode country') }),
    },
    { oneOf: [['value', 'address']] },
  ),
);
const SYMBOLS = listOf(record(each('ticker exchange symbolType symbol')));
const RIGHTS = record(each('langId linkedRights encodedRights'), { oneOf: [['linkedRights', 'encodedRights']] });
const STANDARD = record(each('name version schema'));
const SOURCE_TYPE = record(each('name uri literal'));
const RESOURCES = listOf(record(each('role title language contentType')));
const CODE = record(each('scheme code'), { required: ['code'] });
const ADVICES = listOf(record({ role: TEXT, importance: CODE, lifetime: CODE, environments: listOf(CODE) }));

const RENDITION_FIELDS: Readonly<Record<string, Rule>> = {
  ...each('href title format aspectRatio videoCodec transportProtocol bitrate'),
  ...each('width height sizeInBytes duration frameRate', NUMBER),
  scanType: { is: 'text', oneOf: ['progressive', 'interlaced'] },
  poi: record(each('x y', WHOLE)),
  resources: RESOURCES,
  extensions: record({}, { isOpen: true }),
};
const RENDITION = record({ name: TEXT, contentType: TEXT, ...RENDITION_FIELDS }, { required: ['name'] });

const DATES = record(
  {
    ...each('startDate endDate expectedDuration'),
    ...each('expectedStartDate expectedEndDate', TRUNCATED),
    recurrence: record({
      recurrenceDates: listOf(TRUNCATED),
      recurrenceRules: listOf(
        record({
          frequency: { is: 'text', oneOf: ['secondly', 'minutely', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] },
          interval: WHOLE,
          until: TEXT,
          count: WHOLE,
        }),
      ),
    }),
  },
  {
    oneOf: [
      ['startDate', 'expectedStartDate'],
      ['endDate', 'expectedEndDate'],
    ],
  },
);

const ORGANISATION = record({ ...each('name rel uri literal'), symbols: SYMBOLS, contactInfo: CONTACTS });
const CONCEPT = record(each('name rel uri literal'));
const NEWS_TYPES = ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'];
const TYPE: Rule = { is: 'text', oneOf: [...NEWS_TYPES, 'event', 'planning'] };
const worded = (counts: string): Rule =>
  listOf(
    record(
      { ...each('role contentType value'), ...(counts === '' ? {} : each(counts, NUMBER)) },
      { required: ['value'] },
    ),
  );

const SHARED_DATES = 'firstCreated versionCreated contentCreated contentDigitised embargoed expires';
const SHARED_WORDS =
  'profile version copyrightHolder copyrightNotice usageTerms edNote language title slugline located';

const THIRD = record(
  {
    ...each(`uri by embargoedUntil ${SHARED_DATES} ${SHARED_WORDS}`),
    type: TYPE,
    representationType: { is: 'text', oneOf: ['full', 'partial'] },
    pubStatus: STATUS,
    urgency: URGENCY,
    descriptions: worded(''),
    headlines: worded(''),
    bodies: worded('charCount wordCount'),
    people: listOf(record({ ...each('name rel uri literal'), contactInfo: CONTACTS })),
    organisations: listOf(ORGANISATION),
    places: listOf(record({ ...each('name rel uri literal'), contactInfo: CONTACTS, geoJSON: { is: 'geojson' } })),
    subjects: listOf(record({ ...each('name rel uri literal creator'), ...each('relevance confidence', PERCENT) })),
    events: listOf(record(each('id name rel uri literal'))),
    objects: listOf(CONCEPT),
    infoSources: listOf(record({ ...each('name rel role uri literal'), contactInfo: CONTACTS })),
    eventDetails: record({ ...each('eventStatus plannedCoverageStatus'), dates: DATES, organiser: ORGANISATION }),
    plannedCoverage: listOf(
      record({
        ...each('uri title edNote language'),
        pubStatus: STATUS,
        type: TYPE,
        urgency: URGENCY,
        wordCount: WHOLE,
        dates: DATES,
        commissioned: record({ ...each('by on'), references: listOf(record(each('name value'))) }),
        audiences: listOf(record({ audience: TEXT, significance: WHOLE })),
        exclAudience: listOf(TEXT),
        itemCount: record(each('rangeFrom rangeTo', WHOLE)),
        renditions: listOf(RENDITION),
      }),
    ),
    renditions: listOf(RENDITION),
    associations: listOf({ is: 'item' }),
    altIds: listOf(record(each('role value'))),
    trustIndicators: listOf(record(each('role title href'))),
    standard: STANDARD,
    genres: listOf(SOURCE_TYPE),
    rightsInfo: RIGHTS,
    digitalSourceType: SOURCE_TYPE,
  },
  { required: ['uri'] },
);

/** Fields that came with the third generation. */
const ONLY_THIRD: ReadonlySet<string> = new Set(['eventDetails', 'plannedCoverage', 'embargoedUntil']);

/** The second generation has the same names in small letters. */
const SECOND = record(
  {
    ...inSmallLetters(Object.fromEntries(Object.entries(THIRD.fields).filter(([name]) => !ONLY_THIRD.has(name)))),
    type: { is: 'text', oneOf: NEWS_TYPES },
    advices: ADVICES,
  },
  { required: ['uri'] },
);

function inSmallLetters(fields: Readonly<Record<string, Rule>>): Readonly<Record<string, Rule>> {
  return Object.fromEntries(Object.entries(fields).map(([name, rule]) => [name.toLowerCase(), inSmall(rule)]));
}

function inSmall(rule: Rule): Rule {
  if (rule.is === 'list') return listOf(inSmall(rule.of));
  if (rule.is !== 'record') return rule;
  const { required = [], oneOf = [], ...rest } = rule;
  return {
    ...rest,
    fields: inSmallLetters(rule.fields),
    required: required.map(name => name.toLowerCase()),
    ...(oneOf.length > 0 && { oneOf: oneOf.map(group => group.map(name => name.toLowerCase())) }),
  };
}

const OLD_CONCEPT = each('name rel scheme code');
const OLD_RENDITION = record({ mimetype: TEXT, ...inSmallLetters(RENDITION_FIELDS) });
const OLD_CONTACTS = { contactinfo: inSmall(CONTACTS) };
/** What may follow the underscore of a name: the standard's pattern has no end. */
const named = (begin: string, rule: Rule): { readonly pattern: RegExp; readonly rule: Rule } => ({
  pattern: new RegExp(`^${begin}[a-zA-Z0-9_]+`),
  rule,
});

const FIRST = record(
  {
    ...inSmallLetters(each(`uri mimetype byline headline ${SHARED_DATES} ${SHARED_WORDS}`)),
    type: { is: 'text', oneOf: NEWS_TYPES },
    representationtype: { is: 'text', oneOf: ['complete', 'incomplete'] },
    pubstatus: STATUS,
    urgency: URGENCY,
    ...each('charcount wordcount', NUMBER),
    person: listOf(record({ ...OLD_CONCEPT, ...OLD_CONTACTS })),
    organisation: listOf(record({ ...OLD_CONCEPT, ...OLD_CONTACTS, symbols: inSmall(SYMBOLS) })),
    place: listOf(
      record({ ...OLD_CONCEPT, ...OLD_CONTACTS }, { named: [named('geometry_', record({}, { isOpen: true }))] }),
    ),
    subject: listOf(record({ ...OLD_CONCEPT, creator: TEXT, ...each('relevance confidence', PERCENT) })),
    ...each('event object', listOf(record(OLD_CONCEPT))),
    infosource: listOf(record({ ...OLD_CONCEPT, ...OLD_CONTACTS })),
    renditions: record({}, { named: [named('', OLD_RENDITION)] }),
    associations: record({}, { named: [named('', { is: 'item' })] }),
    altids: record({}, { isOpen: true }),
    trustindicator: listOf(record(each('scheme code title href'))),
    $standard: STANDARD,
    genre: listOf(record(each('name scheme code'))),
    rightsinfo: {
      ...record(inSmallLetters(RIGHTS.fields), { isOpen: true }),
      oneOf: [['linkedrights', 'encodedrights']],
    },
    digitalsourcetype: SOURCE_TYPE,
    advices: ADVICES,
  },
  { required: ['uri'], named: ['description_', 'body_', 'headline_'].map(begin => named(begin, TEXT)) },
);

const FIRST_SINCE: Readonly<Record<string, number>> = {
  ...versions('urgency usageterms', 1.1),
  ...versions('title firstcreated ednote infosource slugline charcount wordcount type=component', 1.2),
  ...versions('$standard altids trustindicator genre headline_', 1.3),
  ...versions('contentcreated expires rightsinfo', 1.4),
  ...versions('digitalsourcetype', 1.6),
};

function versions(names: string, version: number): Readonly<Record<string, number>> {
  return Object.fromEntries(names.split(' ').map(name => [name, version]));
}

/** Generations, the newest first. */
export const GENERATIONS: readonly Generation[] = [
  { number: 3, item: THIRD, since: {}, inside: { fields: each('name rel'), required: ['name', 'uri'] } },
  {
    number: 2,
    item: SECOND,
    since: versions('digitalsourcetype', 2.2),
    inside: { fields: each('name rel'), required: ['name', 'uri'] },
  },
  { number: 1, item: FIRST, since: FIRST_SINCE, inside: { fields: {}, required: ['uri'] } },
];
