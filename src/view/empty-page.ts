/** The page before anything was read: the app alone, which says what can be done. In: the app. Out: HTML. */
import { renderScreen, type ScreenApp } from '../output/screen.ts';
import { servedWith } from './served.ts';

export function emptyPage(app: ScreenApp): string {
  const plain = 'Nothing was read yet, and what is added in this page needs scripts.';
  return renderScreen(null, app, { title: 'Nothing here yet', plain, served: servedWith(0) });
}
