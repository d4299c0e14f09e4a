import type { UserManifest } from 'wxt';

/** Pages that the probe runs on. Nothing else is asked for: files and other schemes stay out. */
const PAGES = ['http://*/*', 'https://*/*'];

/**
 * The policy of the extension's own pages: nothing from outside the package, no inline code or
 * style, no form, no frame. `connect-src` stays closed, so no page of ours can send anything.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What the manifest says beyond the pages that WXT finds by itself.
 *
 * The content script is listed by hand: WXT's own kind announces itself to the page by a message
 * and can be ended by the page with a forged event.
 *
 * @param browser the build target, `chrome` or `firefox`
 * @param command `serve` while developing, when the policy must let the dev server in
 */
export function buildManifest(browser: string, command: 'build' | 'serve'): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: PAGES,
    content_scripts: [
      {
        matches: PAGES,
        js: ['keys.js'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
      {
        matches: PAGES,
        js: ['probe.js'],
        run_at: 'document_idle',
        // Articles stand in frames, too, and some of these have no address of their own.
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPreviousMention__',
      },
      'enter-card': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandEnterCard__',
      },
      'open-panel': {
        // Chromium keeps Alt+Shift+P for itself.
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandOpenPanel__',
      },
      // Chromium takes no more than four suggestions: readers set the keys of these themselves.
      'pin-card': { description: '__MSG_commandPinCard__' },
      'toggle-marks': { description: '__MSG_commandToggleMarks__' },
    },
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              // Fixed, so that settings survive an update; a GUID needs no domain of our own.
              id: '{5d0a1f7e-3c52-4f0e-9d6b-8f1c7a2e4b90}',
              // The first release with the highlight API.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The first release with `caretPositionFromPoint`, which hit testing rests on.
          minimum_chrome_version: '128',
          incognito: 'split',
        }),
  };
}
