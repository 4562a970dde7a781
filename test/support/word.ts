/** Word documents for tests: the body's XML in, the bytes of a .docx out. */
import { type ZipFile, zipOf } from './zips.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph of plain words, in a style or none. */
export function paragraph(words: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export interface WordParts {
  readonly footnotes?: string;
  readonly core?: string;
  /** More files, or others in place of these. */
  readonly files?: readonly ZipFile[];
}

export function wordOf(body: string, { footnotes = '', core = '', files = [] }: WordParts = {}): Uint8Array {
  const own: readonly ZipFile[] = [
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="r3" Type="${OFFICE}/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
    { name: 'word/footnotes.xml', data: `${HEAD}<w:footnotes xmlns:w="${MAIN}">${footnotes}</w:footnotes>` },
    {
      name: 'word/styles.xml',
      data: `${HEAD}<w:styles xmlns:w="${MAIN}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    },
    {
      name: 'word/numbering.xml',
      data: `${HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    {
      name: 'docProps/core.xml',
      data: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    },
  ];
  const replaced = new Set(files.map(({ name }) => name));
  return zipOf([...own.filter(({ name }) => !replaced.has(name)), ...files]);
}
