/** A second thread that parses while the first one reads, annotates and compares; the result is the same as in one thread. */
import { workerData } from 'node:worker_threads';
import { loadParser } from './models.ts';
import { serve } from './serving.ts';
import type { Line } from './signals.ts';

serve(loadParser(), workerData as Line);
