/**
 * The program's first file: starts the second thread, then loads the rest. Any command with arguments will want the thread, but one that waits for
 * a client, which may never compare, or reads in a thread of its own, or only groups.
 */
import { startParser } from '../node/threads.ts';
import { askThread, type StartedThread } from './ask-thread.ts';

/** `thread`: for `compare`, if it was started. */
export async function start(thread: StartedThread | null): Promise<void> {
  const asked = thread === null ? null : askThread(thread);
  const [, , command, argument] = process.argv;
  const isParsing =
    argument !== undefined &&
    argument !== '--help' &&
    command !== 'mcp' &&
    command !== 'view' &&
    command !== 'group' &&
    /^[a-z]/.test(command ?? '');
  if (thread === null && isParsing) startParser();
  const { main } = await import('./main.ts');
  await main(asked);
}
