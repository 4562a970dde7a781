import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './encodings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), isLittleEndian);
  return new Uint8Array(view.buffer);
}

describe('decodeBytes', () => {
  it('gives UTF-8 back code unit for code unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), words => {
        const text = `Port\r\n${words}`;
        expect(decodeBytes(utf8(text))).toEqual({ is: 'text', text, isGuess: false });
      }),
    );
  });

  it('drops a byte order mark, and only the first', () => {
    expect(decodeBytes(utf8('\ufeffPort\ufeff'))).toMatchObject({ text: 'Port\ufeff' });
  });

  it.each([true, false])('reads UTF-16 by its mark (little endian: %s), a lone surrogate among it', isLittleEndian => {
    const text = `Fähre “Egret” 🚢 \ud83d ${'x'.repeat(20_000)}`;
    expect(decodeBytes(utf16(text, isLittleEndian))).toEqual({ is: 'text', text, isGuess: false });
  });

  it('reads what is no UTF-8 as Windows-1252 and says it is a guess', () => {
    const bytes = Uint8Array.from([0x93, 0x45, 0x67, 0x72, 0x65, 0x74, 0x94, 0x20, 0x80, 0x35, 0x20, 0xe9]);
    expect(decodeBytes(bytes)).toEqual({ is: 'text', text: '“Egret” €5 é', isGuess: true });
  });

  const binaries: readonly (readonly [string, readonly number[]])[] = [
    ['a zero byte', [65, 66, 0, 67]],
    ['control characters', Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 65))],
    ['PDF', [...utf8('%PDF-1.7 text text')]],
    ['a zip', [0x50, 0x4b, 3, 4, 65, 66]],
    ['UTF-16 with zeros', [0xff, 0xfe, 0, 0, 65, 0]],
  ];
  it.each(binaries)('binary: %s', (_, bytes) => {
    expect(decodeBytes(Uint8Array.from(bytes))).toEqual({ is: 'binary' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), bytes => void decodeBytes(bytes)));
  });
});
