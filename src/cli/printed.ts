/** What a command prints: a text, or files of a folder, and in which formats. Plain data, for it goes from one thread to another. */
export interface PrintedFile {
  /** Name within the folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What goes into files for others; what makes it is loaded only where it is asked for. */
export type ExportFormat = 'csv' | 'parquet' | 'jsonld' | 'tei' | 'html' | 'svg';

/** What a picture is of. */
export const PICTURES = ['matrix', 'timeline'] as const;
export type Picture = (typeof PICTURES)[number];

export type CompareFormat = 'page' | 'markdown' | 'json' | 'jsonl' | ExportFormat;

export type Printed = string | readonly PrintedFile[];
