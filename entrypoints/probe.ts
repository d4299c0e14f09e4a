import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { probePage } from '../lib/page/probe-page.ts';
import { takeOver } from '../lib/page/running-script.ts';
import { whenReadable } from '../lib/page/when-readable.ts';
import {
  askBackground,
  findShadowRoot,
  isOrphaned,
  onSettingsChange,
} from '../lib/platform/content.ts';

/**
 * Runs on every page, and must stay small: whatever else is wanted of a page comes only where it is.
 */
export default defineUnlistedScript(() => whenReadable(probe));

function probe(): void {
  const running = probePage({
    askAnnotator: async () => {
      const answer = await askBackground({ type: 'topic-found' });
      return answer.ok ? answer.value.injected : null;
    },
    findRoot: findShadowRoot,
    isOrphaned,
    onSettingsChange,
  });
  const isFirst = takeOver({
    role: 'probe',
    isAlive: () => !isOrphaned(),
    isRefused: () => running.isRefused,
    stop: running.end,
  });
  if (!isFirst) running.end();
}
