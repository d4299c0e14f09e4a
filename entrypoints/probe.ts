import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginApart } from '../lib/page/begin-apart.ts';
import { endLife } from '../lib/page/end-life.ts';
import { showFrame } from '../lib/page/frame-path.ts';
import { probePage } from '../lib/page/probe-page.ts';
import { takeOver } from '../lib/page/running-script.ts';
import { watchOtherFrames } from '../lib/page/watch-other-frames.ts';
import { whenReadable } from '../lib/page/when-readable.ts';
import {
  answerPageRequests,
  askBackground,
  findShadowRoot,
  isOrphaned,
  onSettingsChange,
} from '../lib/platform/content.ts';

/** Runs on every page, and must stay small: the annotator comes only where it is wanted. */
export default defineUnlistedScript(() => {
  whenReadable(() => beginApart(probe));
});

function probe(): void {
  const life = new AbortController();
  const stop = (): void => endLife(life);
  const noteCards = watchOtherFrames(
    () => void askBackground({ type: 'close-cards' }),
    life.signal,
  );
  if (!takeOver({ role: 'probe', isAlive: () => !isOrphaned(), showFrame, noteCards, stop })) {
    return;
  }
  probePage(
    {
      askAnnotator: async () => {
        const answer = await askBackground({ type: 'topic-found' });
        return answer.ok ? answer.value.injected : null;
      },
      findRoot: findShadowRoot,
      isOrphaned,
      onRequest: answerPageRequests,
      onSettingsChange,
    },
    life,
  );
}
