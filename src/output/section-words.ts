/** What sections of findings are called, one word or two each, and the sign that stands for each without colour. Worst first. */
import type { SectionKind } from './page-parts.ts';

export interface Told {
  readonly word: string;
  readonly sign: string;
}

export const SECTION_WORDS = {
  clash: { word: 'Clash', sign: '≠' },
  sources: { word: 'Sources at odds', sign: '⇄' },
  update: { word: 'Update', sign: '↑' },
  quotation: { word: 'Quotation differs', sign: '“' },
  detail: { word: 'Differs in detail', sign: '≈' },
  alike: { word: 'Said alike', sign: '=' },
  single: { word: 'One voice only', sign: '1' },
} as const satisfies Partial<Readonly<Record<SectionKind, Told>>>;
