import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Probe, probePage } from '../lib/page/probe-page.ts';
import { takeOver } from '../lib/page/running-script.ts';
import { whenIdle } from '../lib/page/when-idle.ts';
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
  let running: Probe | null = null;
  let isOver = false;
  const isFirst = takeOver({
    role: 'probe',
    isAlive: () => !isOrphaned(),
    isRefused: () => running?.isRefused ?? false,
    stop: () => {
      isOver = true;
      running?.end();
    },
  });
  // Apart from the task that compiles the script: the two together would be a long one.
  if (isFirst) whenIdle(begin);

  function begin(): void {
    if (isOver) return;
    running = probePage({
      askAnnotator: async () => {
        const answer = await askBackground({ type: 'topic-found' });
        return answer.ok ? answer.value.injected : null;
      },
      findRoot: findShadowRoot,
      isOrphaned,
      onSettingsChange,
    });
  }
}
