/** Quotations in quotation marks as schema.org quotations with their speakers, each annotated where it stands. */
import type { ComparedReport, Evidence, StoryEntity } from '../../core/model/comparison.ts';
import { type FieldSpan, fieldText } from '../../core/model/report.ts';
import type { ToldQuotation } from '../told-quotations.ts';
import { given } from './articles.ts';
import { type Names, PROGRAM } from './names.ts';
import { type SourceOf, selection } from './selections.ts';

/** Code units kept on each side of quoted words, as for all evidence. */
const CONTEXT = 32;

export function quotationNodes(told: ToldQuotation, names: Names, sourceOf: SourceOf): readonly object[] {
  const { id, report, speaker, via, parts } = told;
  const evidence = parts.map(({ span }) => evidenceAt(report, span));
  return [
    {
      '@type': 'Quotation',
      '@id': names.of('quotation', id),
      text: evidence.map(({ exact }) => exact).join(' … '),
      ...given('creator', speaker.id === null ? null : names.of('entity', speaker.id)),
      ...given('creditText', speaker.words),
      ...(via.length === 0 ? {} : { contributor: via.map(name => ({ '@type': 'Thing', name })) }),
      ...given('inLanguage', report.language),
      isPartOf: names.of('report', report.id),
      sdPublisher: PROGRAM,
    },
    {
      type: 'Annotation',
      id: names.of('annotation', id),
      motivation: 'identifying',
      generator: PROGRAM,
      body: names.of('quotation', id),
      target: evidence.map(each => selection(report, each, sourceOf)),
    },
  ];
}

function evidenceAt(report: ComparedReport, span: FieldSpan): Evidence {
  const text = fieldText(report, span);
  const { start, end } = span;
  return {
    ...span,
    report: report.id,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  };
}

const TYPES: Readonly<Record<StoryEntity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  group: 'Thing',
  work: 'CreativeWork',
};

/** Who is quoted. */
export function entityNode({ id, kind, name, forms }: StoryEntity, names: Names): object {
  const others = forms.map(({ form }) => form).filter(form => form !== name);
  return {
    '@type': TYPES[kind],
    '@id': names.of('entity', id),
    name,
    ...(others.length === 0 ? {} : { alternateName: others }),
  };
}
