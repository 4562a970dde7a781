/** The entry of a page that is a file: one story, and nothing in it asks anybody anything. */
import { mount } from 'svelte';
import App from './App.svelte';
import { openDesk } from './opening.svelte.ts';
import { readPage } from './page.ts';
import { storyOf } from './story.ts';

const { record, review, target } = readPage();
if (record !== null) mount(App, { target, props: { desk: openDesk(storyOf(record), review, window).desk } });
