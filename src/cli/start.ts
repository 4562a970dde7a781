/** The program's first file: starts the second thread, then loads the rest. Any command with arguments will want the thread. */
import { startParser } from '../node/threads.ts';
import { askThread, type StartedThread } from './ask-thread.ts';

/** `thread`: for `compare`, if it was started. */
export async function start(thread: StartedThread | null): Promise<void> {
  const asked = thread === null ? null : askThread(thread);
  const [, , command, argument] = process.argv;
  if (thread === null && argument !== undefined && /^[a-z]/.test(command ?? '') && argument !== '--help') startParser();
  const { main } = await import('./main.ts');
  await main(asked);
}
