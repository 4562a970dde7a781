/**
 * Drawing: lines of words, boxes and rules as SVG, by themselves: no style sheet, no font, nothing from elsewhere, text as text. In: words and places in pixels. Out: markup;
 * all that comes from a text goes through `xmlText`. How wide words are is reckoned from the widths of Helvetica, for there is no font here to ask.
 */
import { safe, widthOf } from '../widths.ts';
import { xmlAttribute, xmlText } from '../xml.ts';

/** Pixels across: those of a slide. */
export const WIDTH = 1200;
export const MARGIN = 40;
export const INK = '#111111';
/** Passes AA on white. */
export const QUIET = '#555555';
export const LINE = '#bbbbbb';

const FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/** Widths of the characters from space to `~` in thousandths of the size (Adobe's metrics of Helvetica). */
const HELVETICA: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const SPACE = 0x20;
/** What is not in the table, a cell of it: a capital letter's width. */
const OTHER = 700;
/** Where Helvetica is not there, what is there instead may be wider: DejaVu, the widest of those that are, by so much, and bold again. */
const ROOM = 1.15;
const BOLD = 1.13;

export interface Type {
  readonly size: number;
  readonly isBold?: boolean;
  readonly fill?: string;
}

/** Pixels that words take, about. */
export function pixelsOf(words: string, { size, isBold = false }: Type): number {
  let sum = 0;
  for (const character of words) sum += HELVETICA[character.codePointAt(0)! - SPACE] ?? OTHER * widthOf(character);
  return ((sum * size) / 1000) * ROOM * (isBold ? BOLD : 1);
}

export interface Box {
  readonly width: number;
  /** Lines at most. */
  readonly lines: number;
}

/** Words as lines that fit; where they do not all, the last ends with `…` and `end`, which ends them in any case. */
export function linesIn(words: string, type: Type, { width, lines: most }: Box, end = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of brokenWords(safe(words).trim() + end, type, width)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pixelsOf(longer, type) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (lines.length === most) return [...lines.slice(0, -1), cut(lines.at(-1)!, type, width, `…${end}`)];
  }
  return line === '' ? lines : [...lines, line];
}

/** Words, those that no line holds in pieces. */
function brokenWords(words: string, type: Type, width: number): readonly string[] {
  return words.split(' ').flatMap(word => {
    if (pixelsOf(word, type) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && pixelsOf(piece + character, type) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  });
}

/** As many words as fit before `end`; of a single one as many characters, never half of one. */
function cut(line: string, type: Type, width: number, end: string): string {
  const characters = [...line];
  while (characters.length > 0 && pixelsOf(characters.join('') + end, type) > width) characters.pop();
  const kept = characters.join('');
  const isWithin = kept.length < line.length && line[kept.length] !== ' ' && kept.includes(' ');
  return (isWithin ? kept.slice(0, kept.lastIndexOf(' ')) : kept).trimEnd() + end;
}

/** Of exact words: in marks, also where they are cut. */
export function quotedLines(words: string, type: Type, box: Box): readonly string[] {
  return linesIn(`“${words}`, type, box, '”');
}

/** Pixels from a line to the next. */
export function leading({ size }: Type): number {
  return Math.round(size * 1.3);
}

/** Lines under each other; `y` is the top of the first. */
export function textAt(x: number, y: number, lines: readonly string[], type: Type): string {
  const { size, isBold = false, fill = INK } = type;
  const weight = isBold ? ' font-weight="700"' : '';
  return lines
    .map((line, i) => {
      const baseline = round(y + size + i * leading(type));
      return `<text x="${round(x)}" y="${baseline}" font-size="${size}"${weight} fill="${fill}">${xmlText(line)}</text>\n`;
    })
    .join('');
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxAt({ x, y, width, height }: Place, fill: string, stroke: string | null = null): string {
  const line = stroke === null ? '' : ` stroke="${stroke}" stroke-width="1.5"`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${line}/>\n`;
}

export function lineAt(from: readonly [number, number], to: readonly [number, number], stroke = LINE): string {
  const [[x1, y1], [x2, y2]] = [from.map(round), to.map(round)];
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}"/>\n`;
}

/** A tenth of a pixel is enough, and the same everywhere. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

interface Picture {
  readonly title: string;
  /** What is to be seen, for those who do not see it. */
  readonly about: string;
  readonly height: number;
  readonly drawn: string;
}

export function pictureOf({ title, about, height, drawn }: Picture): string {
  const size = `width="${WIDTH}" height="${round(height)}" viewBox="0 0 ${WIDTH} ${round(height)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" ${size} aria-labelledby="title about"${xmlAttribute('font-family', FONT)}>
<title id="title">${xmlText(safe(title))}</title>
<desc id="about">${xmlText(safe(about))}</desc>
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn}</svg>
`;
}

const TITLE: Type = { size: 26, isBold: true };
const SUBTITLE: Type = { size: 13, fill: QUIET };

/** The head of a picture, and where what follows begins. */
export function headOf(title: string, under: string): { readonly drawn: string; readonly bottom: number } {
  const width = WIDTH - 2 * MARGIN;
  const titled = linesIn(title, TITLE, { width, lines: 2 });
  const told = linesIn(under, SUBTITLE, { width, lines: 3 });
  const y = MARGIN - 8 + titled.length * leading(TITLE) + 4;
  return {
    drawn: textAt(MARGIN, MARGIN - 8, titled, TITLE) + textAt(MARGIN, y, told, SUBTITLE),
    bottom: y + told.length * leading(SUBTITLE) + 14,
  };
}

/** Lines at the foot of a picture, and where they end. */
export function footOf(y: number, lines: readonly string[]): { readonly drawn: string; readonly bottom: number } {
  const told = lines.flatMap(line => linesIn(line, SUBTITLE, { width: WIDTH - 2 * MARGIN, lines: 2 }));
  return { drawn: textAt(MARGIN, y, told, SUBTITLE), bottom: y + told.length * leading(SUBTITLE) + MARGIN - 12 };
}
