import { makeEntryCard } from '../../lib/dataset/make-entry-card.ts';
import { annotatePage } from '../../lib/page/annotate-page.ts';
import { CardDeck } from '../../lib/page/card/card-deck.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import {
  answerPageRequests,
  makeTranslator,
  onSettingsChange,
  openTextLine,
} from '../../lib/platform/content.ts';
import { openPanelAt } from '../../lib/platform/panel-entry.ts';
import { loadPageSettings } from '../../lib/platform/settings-store.ts';
import { unmarkPhrase } from '../../lib/platform/unmark-phrase.ts';
import type { Dataset } from '../../lib/schema/dataset.ts';
import { CATEGORY_IDS, LANGUAGES } from '../../lib/schema/ids.ts';
import type { PageSettings } from '../../lib/schema/message.ts';

/**
 * Has this page marked and its cards shown by the very modules that do it in pages of the web,
 * joined to the rest of the extension without the messages that pages need.
 *
 * @param tabId the tab that this page is in; null where the browser does not tell it
 */
export function annotateSample(tabId: number | null, dataset: Dataset): void {
  annotatePage(
    {
      translator: makeTranslator(),
      readSettings: async () => ({ ok: true, value: await loadSampleSettings() }),
      readEntry: async (entry) => ({ ok: true, value: makeEntryCard(dataset, entry) }),
      tellChange: (_state, counts) => {
        const shown = Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (tabId !== null) void showBadge(tabId, shown);
      },
      loadDeck: async () => (context, signal) => new CardDeck(context, signal),
      openPanel: async (entry) => tabId !== null && (await openPanelAt(tabId, entry)).opened,
      unmark: (phrase, entry, scope, unmarked) =>
        unmarkPhrase(
          { type: 'set-unmarked', phrase, entry, scope, unmarked },
          { tabId: tabId ?? -1, frameId: 0, hostname: location.hostname },
        ).then(
          () => true,
          () => false,
        ),
      // The page has no frames.
      tellCards: () => undefined,
      openLine: openTextLine,
      findRoot: (element) => element.shadowRoot,
      isOrphaned: () => false,
      onRequest: answerPageRequests,
      onSettingsChange,
    },
    new AbortController(),
  );
}

/** The reader's own, but for what would hide the sample's marks: it is there to try things on. */
async function loadSampleSettings(): Promise<PageSettings> {
  const settings = await loadPageSettings(location.hostname);
  const { markingStyle } = settings;
  return {
    ...settings,
    enabled: true,
    categories: [...CATEGORY_IDS],
    languages: [...LANGUAGES],
    markingStyle: markingStyle === 'on-demand' ? 'underline' : markingStyle,
  };
}
