/**
 * The parsing end of a line between two threads. In: texts with their blocks, in the order they will be asked for. Out: their syntax. What is
 * parsed, and how, is the parser's business.
 */
import { receiveMessageOnPort } from 'node:worker_threads';
import type { Parser } from '../core/extract/syntax/parser.ts';
import type { Syntax } from '../core/extract/syntax/tree.ts';
import { GONE, isSameText, type Line, type ParsedText, type ParseRequest, UP } from './signals.ts';

/** Texts parsed before they are asked for, at most: syntax that waits takes memory. */
const UNASKED = 16;

/** Answers what is asked over a line; `texts` will be, so they are parsed until the first is. */
export function serve(parser: Parser, { port, signal }: Line, texts: readonly ParsedText[] = []): void {
  const wake = (): void => {
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  process.on('exit', () => {
    Atomics.store(signal, 1, GONE);
    wake();
  });
  Atomics.store(signal, 1, UP);
  const parsed: { readonly of: ParsedText; readonly syntax: Syntax }[] = [];
  const answer = (request: ParseRequest): void => {
    const at = parsed.findIndex(({ of }) => isSameText(of, request));
    const syntax = at < 0 ? parser.parse(request.text, request.blocks) : parsed.splice(at, 1)[0]!.syntax;
    port.postMessage({ id: request.id, syntax });
    wake();
  };
  for (const of of texts.slice(0, UNASKED)) {
    const asked = receiveMessageOnPort(port);
    if (asked !== undefined) {
      answer(asked.message as ParseRequest);
      break;
    }
    parsed.push({ of, syntax: parser.parse(of.text, of.blocks) });
  }
  port.on('message', answer);
}
