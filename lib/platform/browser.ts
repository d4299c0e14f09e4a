import polyfill, { type Browser } from 'webextension-polyfill';

export type { Runtime, Scripting, Tabs } from 'webextension-polyfill';

/**
 * The browser API, with promises in both browsers, narrowed to what the extension uses. Nothing
 * else imports the polyfill; content scripts use `content.ts`, which weighs less.
 */
export const browser: Pick<
  Browser,
  | 'action'
  | 'commands'
  | 'extension'
  | 'i18n'
  | 'permissions'
  | 'runtime'
  | 'scripting'
  | 'storage'
  | 'tabs'
> = polyfill;

/** True in a page of ours that belongs to a private window. */
export const isPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;

/** Firefox differs where the API gives no way to ask for a feature itself. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');
