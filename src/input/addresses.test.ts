/** What is known of a web address and of what a server says of it, before anything is read. */
import { describe, expect, test } from 'vitest';
import { isAddress } from './addresses.ts';
import { decodeBytes } from './encodings.ts';
import { formatOf } from './formats.ts';
import { formatByName } from './limits.ts';
import { charsetOf } from './markup-encodings.ts';
import { baseName } from './names.ts';

test.each([
  ['https://news.example/a', true],
  ['HTTP://news.example', true],
  ['https:/news.example', false],
  ['ftp://news.example/a', false],
  ['file:///tmp/a', false],
  ['news.example/a.html', false],
  ['reports/https.txt', false],
  ['-', false],
])('%s is an address: %s', (name, expected) => {
  expect(isAddress(name)).toBe(expected);
});

test.each([
  ['https://news.example/2025/ferry-sinks.html', 'ferry-sinks'],
  ['https://news.example/ferry/', 'ferry'],
  ['https://news.example/ferry?id=1.2&x=/a/b#top.html', 'ferry'],
  ['https://news.example/', 'news.example'],
  ['https://news.example', 'news.example'],
  ['https://news.example:8443?a=b', 'news.example:8443'],
  ['https://news.example/f%C3%A4hre', 'fähre'],
  ['https://news.example/a%2Fb', 'a%2Fb'],
  ['https://news.example/a%0Ab', 'a%0Ab'],
  ['https://news.example/%ff', '%ff'],
  ['reports/a.b.txt', 'a.b'],
  ['-', 'stdin'],
])('%s goes by %s', (address, name) => {
  expect(baseName(address)).toBe(name);
});

test.each([
  ['https://news.example/feed.xml?page=2', 'xml'],
  ['https://news.example/a.PDF', 'pdf'],
  ['https://news.example/a?file=b.pdf', null],
  ['https://news.json', null],
  ['https://news.example/2.5', null],
])('the name %s tells %s', (address, format) => {
  expect(formatByName(address)).toBe(format);
});

describe('formats', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ['<p>Ferry', 'https://a.example/x', 'text/html; charset=utf-8', 'html'],
    ['<p>Ferry', 'https://a.example/x.txt', 'TEXT/HTML', 'html'],
    ['{"a": 1}', 'https://a.example/x', 'application/feed+json', 'records'],
    ['<rss>', 'https://a.example/x', 'application/rss+xml', 'xml'],
    ['Ferry', 'https://a.example/x.md', 'text/plain', 'text'],
    ['Ferry', 'https://a.example/x', 'text/plain', null],
    ['a,b', 'https://a.example/x', 'text/csv; header=present', 'table'],
    ['a', 'https://a.example/x.pdf', 'application/octet-stream', 'pdf'],
    ['%PDF-1.7', 'https://a.example/x', 'text/html', 'pdf'],
    ['<!doctype html>', 'https://a.example/x.xml', 'application/xml', 'html'],
    ['Ferry', 'https://a.example/x', undefined, null],
  ])('%s from %s as %s: %s', (text, name, type, format) => {
    expect(formatOf(bytes(text), name, type)).toBe(format);
  });
});

describe('encodings that a server names', () => {
  test.each([
    ['text/plain; charset=UTF-8', 'utf-8'],
    ['text/html;Charset = "windows-1251" ; x=y', 'windows-1251'],
    ["text/plain; charset='latin1'", 'latin1'],
    ['text/plain', null],
    ['text/plain; charset=', null],
    [undefined, null],
  ])('%s names %s', (type, charset) => {
    expect(charsetOf(type)).toBe(charset);
  });

  test.each([
    ['ferry é in UTF-8, said to be Latin-1', Buffer.from('é'), 'iso-8859-1', 'é', false],
    ['Latin-1', Buffer.from([0xe9]), 'iso-8859-1', 'é', false],
    ['Windows-1252, said to be Latin-1', Buffer.from([0x93, 0x94]), 'iso-8859-1', '“”', false],
    ['Cyrillic', Buffer.from([0xce]), 'windows-1251', 'О', false],
    ['UTF-16 without a mark', Buffer.from('ab', 'utf16le'), 'utf-16le', 'ab', false],
    ['UTF-8, said to be UTF-16', Buffer.from('ferry'), 'utf-16', 'ferry', false],
    ['no UTF-8, said to be', Buffer.from([0xe9]), 'utf-8', 'é', true],
    ['in what nobody knows', Buffer.from([0xe9]), 'klingon', 'é', true],
    ['not in what it is said to be', Buffer.from([0x61, 0xff]), 'euc-jp', 'a\ufffd', true],
  ])('%s', (_, bytes, charset, text, isGuess) => {
    expect(decodeBytes(bytes, charset)).toEqual({ is: 'text', text, isGuess });
  });
});
