/**
 * Holds a TEI document against what TEI P5 (module by module, its content models) allows for the elements that are used here. In: XML. Out: what is wrong, and
 * the parsed tree. It knows no other element: one that is new here must be looked up in the guidelines and added.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and strings in order. */
  readonly children: readonly (XmlElement | string)[];
}

type Parsed = Readonly<Record<string, unknown>>;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: true,
  ignoreDeclaration: true,
});

function elementOf(parsed: Parsed): XmlElement | string {
  if ('#text' in parsed) return String(parsed['#text']);
  const name = Object.keys(parsed).find(key => key !== ':@')!;
  const attributes = (parsed[':@'] ?? {}) as Record<string, string>;
  return { name, attributes, children: (parsed[name] as readonly Parsed[]).map(elementOf) };
}

/** The root of a well-formed document; throws where it is none. */
export function parseXml(xml: string): XmlElement {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(JSON.stringify(valid.err));
  const root = (PARSER.parse(xml) as readonly Parsed[]).map(elementOf).find(each => typeof each !== 'string');
  return root as XmlElement;
}

interface Model {
  /** Children's names in order, as a regular expression over `name ` each. */
  readonly children: RegExp;
  readonly hasText: boolean;
  readonly attributes: readonly string[];
  readonly required?: readonly string[];
}

const none = /^$/;
const model = (
  children: RegExp,
  hasText: boolean,
  attributes: readonly string[] = [],
  required = attributes,
): Model => ({
  children,
  hasText,
  attributes,
  required,
});

/** TEI P5: header, core, textstructure, linking, textcrit. */
const MODELS: Readonly<Record<string, Model>> = {
  TEI: model(/^teiHeader text $/, false, ['xmlns']),
  teiHeader: model(/^fileDesc (?:encodingDesc )?$/, false),
  fileDesc: model(/^titleStmt publicationStmt sourceDesc $/, false),
  titleStmt: model(/^title $/, false),
  publicationStmt: model(/^(?:p )+$/, false),
  sourceDesc: model(/^(?:(?:p )+|(?:listWit )+)$/, false),
  listWit: model(/^(?:witness )+$/, false),
  witness: model(/^bibl $/, false, ['xml:id']),
  bibl: model(/^(?:(?:title|publisher|date|ref|idno|note) )*$/, true),
  encodingDesc: model(/^(?:(?:appInfo|editorialDecl|variantEncoding) )+$/, false),
  appInfo: model(/^(?:application )+$/, false),
  application: model(/^label $/, false, ['ident', 'version']),
  editorialDecl: model(/^(?:p )+$/, false),
  variantEncoding: model(none, false, ['method', 'location']),
  text: model(/^body $/, false),
  body: model(/^(?:(?:div )+|(?:p )+)$/, false),
  div: model(/^head ab (?:note )*$/, false, ['type', 'xml:id']),
  ab: model(/^(?:app )*$/, true),
  app: model(/^(?:lem )?(?:rdg )*$/, false, ['type']),
  lem: model(none, true, ['wit']),
  rdg: model(none, true, ['wit']),
  head: model(none, true),
  label: model(none, true),
  p: model(none, true),
  title: model(none, true),
  publisher: model(none, true),
  idno: model(none, true, ['type']),
  ref: model(none, true, ['target']),
  date: model(none, true, ['when'], []),
  note: model(none, true, ['type', 'target'], []),
};

const NAME = /^[A-Za-z_][\w.-]*$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

export function teiFaults(root: XmlElement): readonly string[] {
  const all = [...elementsIn(root)];
  const ids = all.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  const pointers = all.flatMap(({ attributes: { wit, target }, name }) =>
    name === 'ref' ? [] : [wit ?? '', target ?? ''].flatMap(list => list.split(' ').filter(each => each !== '')),
  );
  return [
    ...all.flatMap(faultsOf),
    ...ids.filter((id, i) => !NAME.test(id) || ids.indexOf(id) !== i).map(id => `xml:id ${id}`),
    ...pointers
      .filter(pointer => !ids.includes(pointer.replace(/^#/, '')))
      .map(pointer => `nothing is called ${pointer}`),
  ];
}

export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

function faultsOf({ name, attributes, children }: XmlElement): readonly string[] {
  const known = MODELS[name];
  if (known === undefined) return [`no element ${name} is known here`];
  const names = children.map(child => (typeof child === 'string' ? '' : `${child.name} `)).join('');
  const hasText = children.some(child => typeof child === 'string' && child.trim() !== '');
  const given = Object.keys(attributes);
  return [
    ...(known.children.test(names) ? [] : [`${name} holds ${names}`]),
    ...(hasText && !known.hasText ? [`${name} holds text`] : []),
    ...given.filter(each => !known.attributes.includes(each)).map(each => `${name} has ${each}`),
    ...(known.required ?? []).filter(each => !given.includes(each)).map(each => `${name} lacks ${each}`),
    ...('when' in attributes && !DATE.test(attributes.when!) ? [`${attributes.when} is no date`] : []),
  ];
}
