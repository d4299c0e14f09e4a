import type { BackgroundMessage } from '../schema/message.ts';
import { unmarkedPhrase, withUnmarked } from '../settings/unmarked.ts';
import type { SendingPage } from './handle-background-messages.ts';
import { changeSettings } from './settings-store.ts';

/**
 * Stores that a phrase is not to be marked, or takes that back: on the site of the page that asks,
 * or anywhere. The only setting that a page's script can change, and it can do no more than hide
 * or show marks.
 *
 * @throws {Error} where nothing was stored; its message says why
 */
export async function unmarkPhrase(
  { phrase, entry, scope, unmarked }: Extract<BackgroundMessage, { type: 'set-unmarked' }>,
  { hostname }: SendingPage,
): Promise<null> {
  const changed = unmarkedPhrase(phrase, entry, scope === 'here' ? hostname : null);
  if (!changed) throw new Error('found no word, or no site, to go by');
  const refusal = await changeSettings((now) => ({
    unmarked: withUnmarked(now, changed, unmarked),
  }));
  if (refusal) throw new Error(`not stored: ${refusal.reason} ${refusal.detail}`);
  return null;
}
