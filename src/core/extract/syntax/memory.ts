/**
 * One memory that grows, for all numbers of the model and of a parse. In: bytes wanted. Out: addresses, and views of the whole.
 * A view dies when the memory grows: take it from the memory where it is used, never keep it over a `reserve`.
 */

export interface Views {
  readonly bytes: Int8Array;
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
}

export interface Memory extends Views {
  /** Address of `bytes` zeros, a multiple of 16, never 0. They stay reserved. */
  reserve(bytes: number): number;
}

const ALIGNMENT = 16;
/** The first bytes are nobody's, so that no address is 0; the kernel leaves sums there. The last ones keep vectors inside. */
const EDGE = 64;

/** `grow`: the same numbers in a buffer of at least so many bytes. */
export function createMemory(first: ArrayBuffer, grow: (bytes: number) => ArrayBuffer): Memory {
  let end = EDGE;
  const reserve = (bytes: number): number => {
    const at = end;
    end += upTo(ALIGNMENT, bytes);
    if (end + EDGE > memory.bytes.length) Object.assign(memory, viewsOf(grow(end + EDGE)));
    return at;
  };
  const memory: Memory = { ...viewsOf(first), reserve };
  return memory;
}

function viewsOf(buffer: ArrayBuffer): Views {
  return {
    bytes: new Int8Array(buffer),
    shorts: new Int16Array(buffer),
    ints: new Int32Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer),
  };
}

/** Rounded up to a multiple of `unit`. */
export function upTo(unit: number, count: number): number {
  return Math.ceil(count / unit) * unit;
}
