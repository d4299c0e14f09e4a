import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenFirst } from '../lib/page/first-keys.ts';

/**
 * Runs in every page before its own scripts, and must be next to nothing: it only stands first in
 * the line of those who hear keys, so that Escape can close a card and nothing else.
 */
export default defineUnlistedScript(() => listenFirst());
