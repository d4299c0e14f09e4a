import { browser, isFirefox, type Tabs } from './browser.ts';

/** A keyboard command of the manifest, with the keys that it has now. */
export interface Shortcut {
  description: string;
  /** As the browser writes it, such as "Alt+Shift+J"; empty where none is set. */
  keys: string;
}

/** Calls the handler of a command with the tab that it was given in. */
export function handleCommands(handlers: Record<string, (tabId: number) => void>): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    if (tab?.id !== undefined) handlers[command]?.(tab.id);
  });
}

/** The commands in the order in which readers meet them; Chromium knows only the alphabet. */
const ORDER = ['next-mention', 'previous-mention', 'enter-card', 'open-panel'];

/**
 * The extension's own commands, those that have keys from the start first; the browser's for
 * opening the popup has no description.
 */
export async function listShortcuts(): Promise<Shortcut[]> {
  const place = ({ name = '' }: { name?: string | undefined }): number =>
    ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
  const commands = (await browser.commands.getAll()).sort((a, b) => place(a) - place(b));
  return commands.flatMap(({ description, shortcut }) =>
    description ? [{ description, keys: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's own page for changing shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (isFirefox()) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
