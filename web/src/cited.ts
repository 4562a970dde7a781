/**
 * A card as plain text with its citations, for pasting into a story or a mail. In: a story and a card. Out: lines: what it is about, then each value's words with the
 * text, the place, the outlet and the date. Words are exact; nothing is told that does not stand on the card.
 */
import type { Evidence } from '../../src/core/model/comparison.ts';
import { balanceMarks } from '../../src/output/marks.ts';
import type { Cell, Row } from '../../src/output/page-parts.ts';
import { rowsOf } from '../../src/output/rows.ts';
import type { Card, Story } from './story.ts';
import { whenOf } from './words.ts';

export function citedText(story: Story, card: Card): string {
  const { item } = card;
  const rows = renderingRows(story, card) ?? (item.rows.length > 0 ? item.rows : rowsOf(card.finding?.variants ?? []));
  const lines = rows.flatMap(row => rowLines(story, row));
  const label = item.label === '' ? [] : [`${item.mark === undefined ? '' : `${item.mark} `}${item.label}`];
  // the star of the printed page, which says there what it means
  const star = rows.some(row => row.label.includes('*')) ? ['(* reckoned)'] : [];
  return [...label, ...lines, ...item.notes.map(note => `(${note})`), ...star].join('\n');
}

/** A quotation whole, as each text has it: on the card its rows are set word against word. */
function renderingRows({ comparison }: Story, { finding, is }: Card): readonly Row[] | null {
  const utterance = is === 'quotation' ? comparison.utterances.find(({ id }) => id === finding?.utterance) : undefined;
  if (utterance === undefined) return null;
  const cells = utterance.renderings.map(
    ({ report, parts }): Cell => ({
      reports: [report],
      places: parts.slice(0, 1),
      words: balanceMarks(parts.map(({ exact }) => exact).join(' … ')),
      voice: null,
    }),
  );
  return [{ label: '', cells }];
}

function rowLines(story: Story, { label, cells }: Row): readonly string[] {
  const lines = cells.flatMap(cell => cellLines(story, cell));
  return label === '' ? lines.map(line => `- ${line}`) : [`${label}:`, ...lines.map(line => `- ${line}`)];
}

function cellLines(story: Story, { reports, places = [], words, voice }: Cell): readonly string[] {
  const by = voice === null ? '' : ` (${voice}’s account)`;
  return reports.map((id, i) => {
    const place = places[i];
    const exact = words === '' ? balanceMarks(place?.exact ?? '') : words;
    const quoted = exact === '' ? '' : `“${exact.replace(/\s+/g, ' ')}”${by} — `;
    return quoted + citation(story, id, place);
  });
}

/** `Courier¶3, Harrow Courier, 13 March 2024, 17:05`. */
function citation({ cite, names, reports }: Story, id: string, place: Evidence | undefined): string {
  const report = reports.get(id);
  const name = names.get(id) ?? id;
  const outlet = report?.outlet ?? null;
  return [
    place === undefined ? name : cite(place),
    ...(outlet === null || outlet === name ? [] : [outlet]),
    ...(report === undefined ? [] : [whenOf(report)]),
  ].join(', ');
}
