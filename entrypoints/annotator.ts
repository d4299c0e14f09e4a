import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../lib/page/annotate-page.ts';
import { beginApart } from '../lib/page/begin-apart.ts';
import { findDeck } from '../lib/page/deck-shelf.ts';
import { endLife } from '../lib/page/end-life.ts';
import { hasOtherFrames } from '../lib/page/frame-path.ts';
import { takeOver } from '../lib/page/running-script.ts';
import {
  answerPageRequests,
  askBackground,
  findShadowRoot,
  isOrphaned,
  makeTranslator,
  onSettingsChange,
  openTextLine,
} from '../lib/platform/content.ts';

/** Put by the background into pages whose text may be about the topic. */
export default defineUnlistedScript(() => beginApart(annotate));

function annotate(): void {
  const life = new AbortController();
  const stop = (): void => endLife(life);
  if (
    !takeOver({
      role: 'annotator',
      isAlive: () => !life.signal.aborted && !isOrphaned(),
      tellState: () => annotation.tellState(),
      closeCard: () => annotation.closeCard(),
      stop,
    })
  ) {
    return;
  }
  const annotation = annotatePage(
    {
      translator: makeTranslator(),
      readSettings: () => askBackground({ type: 'get-page-settings' }),
      readEntry: (entry) => askBackground({ type: 'get-entry', entry }),
      tellChange: (state, counts) => void askBackground({ type: 'page-changed', state, counts }),
      openLine: openTextLine,
      findRoot: findShadowRoot,
      loadDeck: async () => {
        const answer = await askBackground({ type: 'load-card' });
        return answer.ok ? findDeck() : null;
      },
      openPanel: async (entry) => {
        const answer = await askBackground({ type: 'open-panel', entry });
        return answer.ok && answer.value.opened;
      },
      unmark: async (phrase, entry, scope, unmarked) =>
        (await askBackground({ type: 'set-unmarked', phrase, entry, scope, unmarked })).ok,
      tellCards: (open) => {
        if (hasOtherFrames()) void askBackground({ type: 'cards-changed', open });
      },
      isOrphaned,
      onRequest: answerPageRequests,
      onSettingsChange,
    },
    life,
  );
}
