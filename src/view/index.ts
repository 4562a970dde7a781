/** The room's door: the screen, served on this machine, with what is dropped on it, and read again when files change. */
export type { NoView } from './listening.ts';
export { openView, type View, type ViewOptions } from './server.ts';
