import dataset from 'virtual:caveat-dataset';
import { defineBackground } from 'wxt/utils/define-background';
import { makeEntryCard } from '../lib/dataset/make-entry-card.ts';
import { answerText } from '../lib/match/answer-text.ts';
import { GazetteerShelf, takeGazetteer } from '../lib/match/gazetteer-shelf.ts';
import { enterCard, pinCard, stepMention, toggleMarks } from '../lib/platform/ask-page.ts';
import { showBadge } from '../lib/platform/badge.ts';
import { handleCommands } from '../lib/platform/commands.ts';
import { keepGazetteerFiles, runGazetteerFile } from '../lib/platform/gazetteer-files.ts';
import { handleBackgroundMessages } from '../lib/platform/handle-background-messages.ts';
import {
  injectAnnotator,
  injectCard,
  reachOpenTabsOnInstall,
} from '../lib/platform/inject-scripts.ts';
import { closeCards, countMentions, noteCards } from '../lib/platform/list-frames.ts';
import { openPanelAt } from '../lib/platform/panel-entry.ts';
import { loadPageSettings } from '../lib/platform/settings-store.ts';
import { handleTextLines } from '../lib/platform/text-lines.ts';
import { unmarkPhrase } from '../lib/platform/unmark-phrase.ts';
import { openWelcomeOnInstall } from '../lib/platform/welcome-page.ts';

/** Wiring alone. It may be ended at any moment, so nothing is kept that could not be asked again. */
export default defineBackground(() => {
  handleBackgroundMessages({
    'topic-found': (_message, page) => injectAnnotator(page),
    'get-page-settings': (_message, page) => loadPageSettings(page.hostname),
    'get-entry': ({ entry }) => makeEntryCard(dataset, entry),
    'page-changed': async (_message, { tabId }) => showBadge(tabId, await countMentions(tabId)),
    'load-card': (_message, page) => injectCard(page),
    'set-unmarked': unmarkPhrase,
    'cards-changed': ({ open }, { tabId, frameId }) => noteCards(tabId, frameId, open),
    'close-cards': (_message, { tabId }) => closeCards(tabId),
    'open-panel': ({ entry }, page) => openPanelAt(page.tabId, entry),
  });
  handleCommands({
    'next-mention': (tabId) => void stepMention(tabId, 'next'),
    'previous-mention': (tabId) => void stepMention(tabId, 'previous'),
    'enter-card': (tabId) => void enterCard(tabId),
    'pin-card': (tabId) => void pinCard(tabId),
    'toggle-marks': (tabId) => void toggleMarks(tabId),
    'open-panel': (tabId) => void openPanelAt(tabId),
  });
  keepGazetteerFiles();
  const shelf = new GazetteerShelf(async (language) => {
    await runGazetteerFile(language);
    return takeGazetteer(language);
  });
  handleTextLines((isWanted) => answerText(shelf, isWanted));
  reachOpenTabsOnInstall();
  openWelcomeOnInstall();
});
