import { PassThrough } from 'node:stream';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineReader, lineTransport } from './lines.ts';

/** Bytes in pieces cut anywhere, also within a character. */
function pieces(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const at = [0, ...cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, i) => bytes.subarray(at[i]!, end));
}

describe('lines', () => {
  test('are the same however the bytes are cut', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }).map(text => text.replaceAll('\n', '')));
    fc.assert(
      fc.property(texts, fc.array(fc.nat()), (lines, cuts) => {
        const reader = lineReader(1 << 20);
        const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''));
        const read = pieces(bytes, cuts).flatMap(piece => reader.read(piece));
        expect(read.map(({ text }) => text)).toEqual(lines.map(line => Buffer.from(line).toString()));
      }),
    );
  });

  test('one that is too long keeps its ends, and the next is whole', () => {
    const reader = lineReader(5_000);
    const long = Buffer.from(`{"id":1,${'x'.repeat(20_000)}"last":2}\nnext\n`);
    const read = pieces(long, [100, 4_000, 9_000, 15_000]).flatMap(piece => reader.read(piece));
    expect(read.map(({ isWhole }) => isWhole)).toEqual([false, true]);
    expect(read[0]!.text).toMatch(/^\{"id":1,x+"last":2\}$/);
    expect(read[0]!.text.length).toBeLessThan(5_000);
    expect(read[1]!.text).toBe('next');
  });
});

/** A transport with what it heard and said. */
async function open() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const heard: JSONRPCMessage[] = [];
  let isClosed = false;
  let said = '';
  output.setEncoding('utf8').on('data', text => {
    said += text;
  });
  const transport = lineTransport(input, output);
  transport.onmessage = message => void heard.push(message);
  transport.onclose = () => {
    isClosed = true;
  };
  await transport.start();
  const settled = () => new Promise(resolve => setTimeout(resolve, 20));
  const answers = () =>
    said
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
  return { input, transport, heard, settled, answers, isClosed: () => isClosed };
}

describe('the line', () => {
  test.each([
    ['no JSON', 'hello', -32700, undefined],
    ['a list of messages', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', -32600, undefined],
    ['no message', '{"id":7,"method":3}', -32600, 7],
    ['an id that is none', '{"jsonrpc":"2.0","id":{"a":1},"method":"ping"}', -32600, undefined],
    ['too long, id first', `{"jsonrpc":"2.0","id":8,"method":"x","params":{"a":"${'x'.repeat(9e6)}"}}`, -32600, 8],
    ['too long, id last', `{"method":"x","params":{"a":"${'x'.repeat(9e6)}"},"jsonrpc":"2.0","id":"q"}`, -32600, 'q'],
  ])('answers %s with a named error and goes on', async (_, line, code, id) => {
    const { input, heard, settled, answers } = await open();
    input.write(`${line}\n{"jsonrpc":"2.0","id":9,"method":"ping"}\n`);
    await settled();
    expect(answers()).toEqual([
      { jsonrpc: '2.0', ...(id === undefined ? {} : { id }), error: { code, message: expect.stringMatching(/\.$/) } },
    ]);
    expect(heard).toMatchObject([{ id: 9, method: 'ping' }]);
  });

  test('closes when input has ended and all is answered', async () => {
    const { input, transport, settled, isClosed } = await open();
    input.end('{"jsonrpc":"2.0","id":1,"method":"ping"}\n{"jsonrpc":"2.0","id":2,"method":"ping"}\n');
    await settled();
    await transport.send({ jsonrpc: '2.0', id: 2, result: {} });
    expect(isClosed()).toBe(false);
    await transport.send({ jsonrpc: '2.0', id: 1, result: {} });
    expect(isClosed()).toBe(true);
  });

  test('what was cancelled is not waited for', async () => {
    const { input, settled, isClosed } = await open();
    input.end(
      '{"jsonrpc":"2.0","id":1,"method":"ping"}\n{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}\n',
    );
    await settled();
    expect(isClosed()).toBe(true);
  });
});
