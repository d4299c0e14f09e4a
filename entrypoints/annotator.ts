import gazetteers from 'virtual:caveat-gazetteers';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decodeGazetteer } from '../lib/match/decode-gazetteer.ts';
import { createMatcher } from '../lib/match/matcher.ts';
import { annotatePage } from '../lib/page/annotate-page.ts';
import { languageOfPage } from '../lib/page/report-page.ts';
import { takeOver } from '../lib/page/running-script.ts';
import {
  answerPageRequests,
  askBackground,
  isOrphaned,
  makeTranslator,
  onSettingsChange,
} from '../lib/platform/content.ts';

/** Put by the background into pages whose text may be about the topic. */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  const stop = (): void => life.abort();
  if (
    !takeOver({ role: 'annotator', isAlive: () => !life.signal.aborted && !isOrphaned(), stop })
  ) {
    return;
  }
  const matcher = createMatcher(
    gazetteers.map((encoded) => ({
      language: encoded.language,
      load: () => decodeGazetteer(encoded),
    })),
  );
  annotatePage(
    { scan: (text) => matcher.scan(text, languageOfPage()), resolve: matcher.resolve },
    {
      translator: makeTranslator(),
      readSettings: () => askBackground({ type: 'get-page-settings' }),
      readEntry: (entry) => askBackground({ type: 'get-entry', entry }),
      tellChange: (state, counts) => void askBackground({ type: 'page-changed', state, counts }),
      openPanel: (entry) => void askBackground({ type: 'open-panel', entry }),
      isOrphaned,
      onRequest: answerPageRequests,
      onSettingsChange,
    },
    life,
  );
});
