/** Pieces of text of a page of a PDF, as they are drawn. */

/** A stretch of text with its place: the left end of its base line, in points from the upper left. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters, in points. */
  readonly size: number;
}
