/** Annotating a bare text through the library's door: what the speed of this program means. */
import { createHash } from 'node:crypto';
import { type Annotation, annotate, english, type Report, readReports } from '../src/index.ts';
import { loadParser } from '../src/node/models.ts';

const READ_OPTIONS = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  layout: english.layout,
  languages: [english.tag],
};

const PARSER = loadParser();

function readText(text: string): Report | undefined {
  return readReports(new TextEncoder().encode(text), 'text.txt', READ_OPTIONS).found[0]?.report;
}

/** Reads the text as a plain file and finds all its layers, the trees among them. */
export function annotateText(text: string): Annotation | undefined {
  const report = readText(text);
  return report && annotate(report, english, { parser: PARSER });
}

/** The same without a parser. */
export function annotateWithoutTrees(text: string): Annotation | undefined {
  const report = readText(text);
  return report && annotate(report, english);
}
