/** The program's first file: starts the second thread, then loads the rest. Any command with arguments will want the thread. */
import { startParser } from '../node/threads.ts';

const [, , command, argument] = process.argv;
if (argument !== undefined && /^[a-z]/.test(command ?? '') && argument !== '--help') startParser();

void import('./main.ts').then(({ main }) => main());
