import { render } from 'svelte/server';
import SvelteApp from './SvelteApp.svelte';

/** The markup of the application as a server sends it. */
export const body = render(SvelteApp).body;
