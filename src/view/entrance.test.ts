import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asking, openEntrance } from './entrance.ts';

const PORT = 4711;

function entrance(port = PORT, now = () => 0) {
  let n = 0;
  return openEntrance(port, () => `key-${++n}`, now);
}
const SESSION = 'synoptic-4711=key-2';
const PAGE: Asking = {
  method: 'GET',
  path: '/',
  key: 'key-1',
  host: '127.0.0.1:4711',
  origin: null,
  site: 'none',
  cookies: null,
};
const OWN: Asking = { ...PAGE, path: '/comparison', key: null, site: 'same-origin', cookies: `a=b; ${SESSION}` };
const HANDED: Asking = { ...OWN, method: 'POST', path: '/reports', origin: 'http://127.0.0.1:4711' };

describe('who may ask', () => {
  test.each<[string, Asking]>([
    ['the first address', PAGE],
    ['the same followed from another page', { ...PAGE, site: 'cross-site' }],
    ['the page by its cookie', { ...PAGE, key: null, cookies: SESSION }],
    ['an old key beside the cookie', { ...PAGE, key: 'old', cookies: SESSION }],
    ['what the page asks', OWN],
    ['by the other name', { ...OWN, host: 'localhost:4711' }],
    ['what the page hands over', HANDED],
    ['under the other name', { ...HANDED, host: 'localhost:4711', origin: 'http://localhost:4711' }],
    ['a program that says nothing of sites', { ...OWN, site: null }],
  ])('%s', (_, asking) => {
    expect(entrance().whyClosed(asking)).toBeNull();
  });

  test.each<[string, Asking, RegExp]>([
    ['no key', { ...PAGE, key: null }, /key is missing/],
    ['another key', { ...PAGE, key: 'key-3' }, /key is missing/],
    ['an empty key', { ...PAGE, key: '' }, /key is missing/],
    ['the cookie of another port', { ...OWN, cookies: 'synoptic-4712=key-2' }, /key is missing/],
    ['the key as a cookie', { ...OWN, cookies: 'synoptic-4711=key-1' }, /key is missing/],
    ['the key where the page is not', { ...OWN, key: 'key-1', cookies: null }, /key is missing/],
    ['a name that someone made stand for this machine', { ...OWN, host: 'rebound.example:4711' }, /another name/],
    ['another port', { ...OWN, host: '127.0.0.1:4712' }, /another name/],
    ['no host', { ...OWN, host: null }, /another name/],
    ['a page of the web', { ...HANDED, origin: 'https://gull.example' }, /Another page/],
    ['a page of nowhere', { ...HANDED, origin: 'null' }, /Another page/],
    ['a page of another port', { ...HANDED, origin: 'http://127.0.0.1:4712' }, /Another page/],
    ['over another scheme', { ...HANDED, origin: 'https://127.0.0.1:4711' }, /Another page/],
    ['nobody says which page hands it over', { ...HANDED, origin: null }, /not said/],
    ['what another site embeds', { ...OWN, site: 'cross-site' }, /Another page/],
    ['what another port embeds', { ...OWN, site: 'same-site' }, /Another page/],
  ])('not: %s', (_, asking, why) => {
    expect(entrance().whyClosed(asking)).toMatch(why);
  });

  describe('the key for the browser that is opened', () => {
    test('opens until one has come back with the cookie', () => {
      const own = entrance();
      const key = own.opening();
      expect(own.whyClosed({ ...PAGE, key })).toBeNull();
      // asked for again before it came
      expect(own.whyClosed({ ...PAGE, key })).toBeNull();
      expect(own.whyClosed(OWN)).toBeNull();
      expect(own.whyClosed({ ...PAGE, key })).toMatch(/key is missing/);
    });

    test('the browser that is in loads the page again with it; another one needs the printed address', () => {
      const own = entrance();
      const key = own.opening();
      own.whyClosed(OWN);
      expect(own.whyClosed({ ...PAGE, key, cookies: SESSION })).toBeNull();
      expect(own.whyClosed({ ...PAGE, key })).toMatch(/key is missing/);
      expect(own.whyClosed(PAGE)).toBeNull();
    });

    test('is void after a while though nobody came', () => {
      let now = 0;
      const own = entrance(PORT, () => now);
      const key = own.opening();
      now = 119_000;
      expect(own.whyClosed({ ...PAGE, key })).toBeNull();
      now = 121_000;
      expect(own.whyClosed({ ...PAGE, key })).toMatch(/key is missing/);
      expect(own.whyClosed(PAGE)).toBeNull();
    });

    test('a cookie that is wrong closes nothing', () => {
      const own = entrance();
      const key = own.opening();
      own.whyClosed({ ...OWN, cookies: 'synoptic-4711=key-9' });
      expect(own.whyClosed({ ...PAGE, key })).toBeNull();
    });
  });

  test.each(['127.0.0.1', 'localhost', '127.0.0.1:80', 'localhost:80'])(
    'at port 80 browsers leave it out: %s',
    host => {
      const cookies = 'synoptic-80=key-2';
      expect(entrance(80).whyClosed({ ...PAGE, host })).toBeNull();
      expect(entrance(80).whyClosed({ ...HANDED, host, origin: `http://${host}`, cookies })).toBeNull();
      expect(entrance(80).whyClosed({ ...HANDED, host, origin: 'http://gull.example', cookies })).toMatch(
        /Another page/,
      );
    },
  );

  test('at another port a name without one is another', () => {
    expect(entrance().whyClosed({ ...PAGE, host: '127.0.0.1' })).toMatch(/another name/);
    expect(entrance().whyClosed({ ...HANDED, origin: 'http://localhost' })).toMatch(/Another page/);
  });

  test('no key but the key', () => {
    fc.assert(fc.property(fc.string(), key => key === 'key-1' || entrance().whyClosed({ ...PAGE, key }) !== null));
  });

  test('keys are long, and another each time', () => {
    const keys = [1, 2, 3].map(() => openEntrance(PORT).key);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  });
});
