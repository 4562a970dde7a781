import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAddress } from '../input/addresses.ts';
import { handedName, largestHanded, linksIn } from './handed.ts';

describe('names of what is dropped', () => {
  test.each([
    ['courier.txt', 'courier.txt'],
    ['Bericht über Tolvik.pdf', 'Bericht über Tolvik.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\reports\\anvil.docx', 'anvil.docx'],
    ['folder/', 'folder'],
    ['https://gull.example/1.html', '1.html'],
    ['https:', 'https:'],
    ['.hidden.txt', 'hidden.txt'],
    ['a\u0000b\u202etxt.exe', 'abtxt.exe'],
    ['a\nb.txt', 'ab.txt'],
    ['-', 'dropped'],
    ['', 'dropped'],
    ['..', 'dropped'],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    [`${'a'.repeat(5000)}.txt`, `${'a'.repeat(251)}.txt`],
  ])('%j', (written, name) => {
    expect(handedName(written)).toBe(name);
  });

  test('whatever it is, it is no way to a file, no address, nor standard input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), written => {
        const name = handedName(written);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(255);
        expect(isAddress(name) || name === '-' || name.startsWith('.')).toBe(false);
        expect(handedName(name)).toBe(name);
      }),
    );
  });

  test('an archive is no larger than a document here', () => {
    expect(largestHanded('a.warc')).toBe(largestHanded('a.pdf'));
    expect(largestHanded('a.txt')).toBeLessThan(largestHanded('a.pdf'));
  });
});

describe('a paste of web addresses', () => {
  test.each<[string, readonly string[] | null]>([
    ['https://gull.example/1', ['https://gull.example/1']],
    [
      '  https://gull.example/1\r\n\r\nHTTP://orrery.example/2 \n',
      ['https://gull.example/1', 'HTTP://orrery.example/2'],
    ],
    ['https://gull.example/1\nhttps://gull.example/1', ['https://gull.example/1']],
    ['https://gull.example/1\nThe ferry sank.', null],
    ['https://gull.example/1 was where it stood', null],
    ['file:///etc/passwd', null],
    ['', null],
    [' \n ', null],
  ])('%j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });
});
