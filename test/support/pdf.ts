/** PDFs for tests: lines of text with their places in, bytes out. Set in Helvetica or Courier, whose widths every reader knows. */

export interface PdfLine {
  /** From the left and from the bottom, in points. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** In points; 10 if left out. */
  readonly size?: number;
  /** Degrees. */
  readonly turned?: number;
}

export interface PdfParts {
  /** More entries of the trailer: `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  /** More objects, whole. */
  readonly objects?: readonly string[];
  /** Entries of the document's information: `/Author (Ada)`. */
  readonly info?: string;
}

const WIDTH = 595;
const HEIGHT = 842;
/** Every letter of Courier is as wide: 600 thousandths of its size. */
export const COURIER = 0.6;

/** `pages`: the lines of each. */
export function pdfOf(
  pages: readonly (readonly PdfLine[])[],
  { trailer = '', objects = [], info = '' }: PdfParts = {},
): Uint8Array {
  const first = 5;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
    ...pages.flatMap((lines, i) => {
      const content = lines.map(lineOf).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
      ];
    }),
    ...objects,
  ];
  let body = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = all.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body + end, 'latin1'));
}

function lineOf({ x, y, words, size = 10, turned = 0 }: PdfLine): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const matrix = `${cos} ${sin} ${(-Number(sin)).toFixed(4)} ${cos} ${x} ${y}`;
  return `BT /F1 ${size} Tf ${matrix} Tm (${winAnsi(words).replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

const MARKS: Readonly<Record<string, string>> = {
  '“': '\x93',
  '”': '\x94',
  '’': '\x92',
  '–': '\x96',
  '—': '\x97',
  '•': '\x95',
};

function winAnsi(words: string): string {
  return words.replace(/[“”’–—•]/g, mark => MARKS[mark] ?? mark);
}

/** Sets words in lines of `letters` letters at most, from a place down; paragraphs by an indent or a gap. Words may be divided where they have a soft hyphen. */
export function setLines(
  paragraphs: readonly string[],
  place: {
    readonly x: number;
    readonly y: number;
    readonly letters: number;
    readonly size?: number;
    readonly indent?: number;
    readonly gap?: number;
  },
): readonly PdfLine[] {
  const { x, letters, size = 10, indent = 0, gap = 0 } = place;
  const leading = size * 1.2;
  let { y } = place;
  const lines: PdfLine[] = [];
  for (const paragraph of paragraphs) {
    let room = letters - indent;
    let line = '';
    let isFirst = true;
    const flush = (): void => {
      lines.push({ x: x + (isFirst ? indent * COURIER * size : 0), y, words: line, size });
      y -= leading;
      isFirst = false;
      room = letters;
      line = '';
    };
    for (const word of paragraph.split(' ')) {
      const whole = word.replaceAll('\u00ad', '');
      const before = line === '' ? '' : ' ';
      if (line.length + before.length + whole.length <= room) {
        line += before + whole;
        continue;
      }
      const [head = '', ...tail] = word.split('\u00ad');
      if (tail.length > 0 && line.length + before.length + head.length + 1 <= room) {
        line += `${before}${head}-`;
        flush();
        line = tail.join('');
        continue;
      }
      flush();
      line = whole;
    }
    flush();
    y -= gap;
  }
  return lines;
}
