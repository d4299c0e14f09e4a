import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { endLife } from '../lib/page/end-life.ts';
import { showFrame } from '../lib/page/frame-path.ts';
import { shelveFrameScript } from '../lib/page/frame-script.ts';
import { reportUnmarked } from '../lib/page/report-page.ts';
import { watchOtherFrames } from '../lib/page/watch-other-frames.ts';
import { askBackground, isOrphaned } from '../lib/platform/content.ts';

/** Put by the background into frames that it has something to ask, whatever else runs there. */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  shelveFrameScript({
    isAlive: () => !isOrphaned(),
    showFrame,
    noteCards: watchOtherFrames(() => void askBackground({ type: 'close-cards' }), life.signal),
    reportUnmarked,
    stop: () => endLife(life),
  });
});
