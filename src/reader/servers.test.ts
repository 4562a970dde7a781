import { describe, expect, test } from 'vitest';
import { keyFor, readServer, type Server } from './servers.ts';

const local = (typed: string): boolean | string => {
  const server = readServer(typed);
  return 'wrong' in server ? server.wrong : server.isLocal;
};

describe('which machine', () => {
  test.each([
    'http://localhost:11434/v1',
    'http://LOCALHOST/v1/',
    'http://127.0.0.1:8080',
    'http://127.8.9.1/v1',
    'http://127.1/v1',
    'http://0x7f000001/v1',
    'http://[::1]:8000/v1',
    'http://[0:0:0:0:0:0:0:1]/v1',
  ])('%s is this one', typed => expect(local(typed)).toBe(true));

  test.each([
    'https://api.example.com/v1',
    'http://localhost.example.com/v1',
    'http://127.0.0.1.example.com/v1',
    'http://127.example/v1',
    'http://model.localhost/v1',
    'http://localhost./v1',
    'http://0.0.0.0:11434/v1',
    'http://192.168.1.7:8000/v1',
    'http://[::ffff:127.0.0.1]/v1',
    'http://[::2]/v1',
    'http://１２７.example/v1',
  ])('%s is not', typed => expect(local(typed)).toBe(false));
});

test.each([
  ['localhost:11434', 'begins with http'],
  ['', 'no address'],
  ['llama', 'no address'],
  ['ftp://localhost/v1', 'begins with http'],
  ['http://me:secret@localhost/v1', 'no name or password'],
  ['http://localhost/v1?key=secret', 'no ?'],
  ['http://localhost/v1#x', 'no ?'],
])('%s is no address', (typed, words) => expect(local(typed)).toContain(words));

test('an address has no slash at its end', () => {
  expect(readServer('http://localhost:8000/v1//')).toMatchObject({ address: 'http://localhost:8000/v1' });
  expect(readServer('http://localhost:8000')).toMatchObject({ address: 'http://localhost:8000' });
});

test('a key is shown to the server it is of', () => {
  const at = (address: string): Server => readServer(address) as Server;
  const openAi = { OPENAI_API_KEY: 'sk-1' };
  expect(keyFor(at('https://api.openai.com/v1'), openAi)).toBe('sk-1');
  for (const address of [
    'http://localhost/v1',
    'http://api.openai.com/v1',
    'https://api.openai.com.example/v1',
    'https://api.openai.com:8443/v1',
  ])
    expect(keyFor(at(address), openAi)).toBeNull();
  expect(keyFor(at('http://localhost/v1'), { SYNOPTIC_READER_KEY: ' k ', ...openAi })).toBe('k');
  expect(keyFor(at('http://localhost/v1'), { SYNOPTIC_READER_KEY: '' })).toBeNull();
});
