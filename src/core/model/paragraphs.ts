/** Paragraphs: what of a report's layout is counted as one, from 1, wherever a place in it is named. Pure over the report's blocks. */
import type { Block, BlockKind, Report } from './report.ts';

const PARAGRAPHS: ReadonlySet<BlockKind> = new Set(['standfirst', 'paragraph', 'entry', 'correction', 'heading']);

/** Blocks that count as paragraphs, headings with them: the first is ¶1. */
export function paragraphsOf({ blocks }: Pick<Report, 'blocks'>): readonly Block[] {
  return blocks.filter(isParagraph);
}

export function isParagraph({ kind }: Pick<Block, 'kind'>): boolean {
  return PARAGRAPHS.has(kind);
}
