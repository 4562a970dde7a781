import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotPublic } from './addresses.ts';
import { shown } from './targets.ts';

describe('public', () => {
  test.each([
    '8.8.8.8',
    '11.0.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '198.20.0.1',
    '223.255.255.255',
    '2606:2800:220:1:248:1893:25c8:1946',
    '2a00:1450::1',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
    '2a00::5efe:8.8.8.8',
  ])('%s', address => {
    expect(whyNotPublic(address)).toBe(null);
  });
});

describe('not public', () => {
  test.each([
    ['0.0.0.0', 'this machine'],
    ['127.255.255.255', 'this machine'],
    ['10.255.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'provider'],
    ['100.127.255.255', 'provider'],
    ['169.254.0.1', 'link-local'],
    ['169.254.169.254', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['192.0.2.1', 'examples'],
    ['198.19.255.255', 'tests'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['::', 'this machine'],
    ['::1', 'this machine'],
    ['::127.0.0.1', 'this machine'],
    ['::ffff:127.0.0.1', 'this machine'],
    ['::ffff:7f00:1', 'this machine'],
    ['0:0:0:0:0:ffff:a9fe:a9fe', 'metadata'],
    ['::ffff:0:192.168.1.1', 'private'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b:1::8.8.8.8', 'reserved'],
    ['2002:a9fe:a9fe::', 'metadata'],
    ['2002:7f00:1:1::1', 'this machine'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'reserved'],
    ['2a00::5efe:10.0.0.1', 'private'],
    ['2a00::200:5efe:a00:1', 'private'],
    ['2001:db8::1', 'examples'],
    ['fc00::1', 'private'],
    ['fd00:ec2::254', 'metadata'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['fec0::1', 'private'],
    ['ff02::1', 'multicast'],
    ['4000::1', 'reserved'],
    ['100::1', 'reserved'],
    ['', 'no internet address'],
    ['news.example', 'no internet address'],
    ['127.1', 'no internet address'],
    ['0x7f000001', 'no internet address'],
    ['1.2.3.4.5', 'no internet address'],
  ])('%s: %s', (address, words) => {
    expect(whyNotPublic(address)).toContain(words);
  });
});

test('an IPv4 address is judged alike in every form that carries it', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  // ::/127 is what IPv6 has for this machine
  const address = fc.tuple(byte, byte, byte, byte).filter(bytes => bytes.some(each => each > 1));
  fc.assert(
    fc.property(address, bytes => {
      const [a, b, c, d] = bytes.map(each => each.toString(16).padStart(2, '0'));
      const written = bytes.join('.');
      const why = whyNotPublic(written);
      for (const form of [
        `::ffff:${written}`,
        `::ffff:${a}${b}:${c}${d}`,
        `64:ff9b::${written}`,
        `2002:${a}${b}:${c}${d}::1`,
      ])
        expect(whyNotPublic(form)).toBe(why);
    }),
  );
});

test('no text makes it throw', () => {
  const like = fc.stringMatching(/^[0-9a-f:.%x]{0,40}$/);
  fc.assert(fc.property(fc.oneof(fc.string(), like, fc.ipV6(), fc.ipV4Extended()), text => void whyNotPublic(text)));
});

test.each([
  ['https://ann:secret@anvil.example/a', 'https://…@anvil.example/a'],
  ['//ann:secret@anvil.example/a', '//…@anvil.example/a'],
  [' https://ann:secret@anvil.example/a', ' https://…@anvil.example/a'],
  ['https://anvil.example/a@b', 'https://anvil.example/a@b'],
  ['/people/ann@anvil.example', '/people/ann@anvil.example'],
])('a name and password are not shown: %s', (written, seen) => {
  expect(shown(written)).toBe(seen);
});
