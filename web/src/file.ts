/** The entry of a page that is a file: nothing in it asks anybody anything. */
import { startScreen } from './start.ts';

startScreen();
