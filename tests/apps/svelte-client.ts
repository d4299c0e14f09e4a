import { hydrate, unmount } from 'svelte';
import SvelteApp from './SvelteApp.svelte';
import { offer } from './topic.ts';

const complaints: string[] = [];
const { warn } = console;
// Svelte tells of a mismatch on the console alone.
console.warn = (...words) => {
  complaints.push(words.join(' '));
  warn(...words);
};

let mounted: Record<string, unknown> | undefined;

offer({
  hydrate() {
    const target = document.querySelector('#app');
    if (target) mounted = hydrate(SvelteApp, { target });
  },
  unmount: () => void (mounted && unmount(mounted)),
  complaints,
});
