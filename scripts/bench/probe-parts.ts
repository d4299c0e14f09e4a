/*
 * What the benchmark runs of the probe inside a page.
 */
import { type Probe, type ProbeConnections, probePage } from '../../lib/page/probe-page.ts';
import { findShadowRoot, isOrphaned } from '../../lib/platform/content.ts';
import { startClock, type WorkClock } from './work-clock.ts';

/** What a page about something else gets more of. */
const ADDITION = 'It rained all afternoon, and the match was put off until Sunday.';

const CONNECTIONS: ProbeConnections = {
  askAnnotator: () => Promise.resolve(false),
  findRoot: findShadowRoot,
  isOrphaned,
  onSettingsChange: () => undefined,
};

/** Times in which the probe finds out that a page is not about the topic, in ms. */
export async function measureProbe(rounds: number): Promise<number[]> {
  const clock = await startClock();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [probe, time] = await runProbe(clock);
    times.push(time);
    probe.end();
  }
  return times;
}

/** Times that the probe takes for one paragraph more in such a page, in ms. */
export async function measureGrowth(rounds: number): Promise<number[]> {
  const clock = await startClock();
  const [probe] = await runProbe(clock);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    clock.reset();
    const paragraph = document.createElement('p');
    paragraph.textContent = ADDITION;
    // What the page does is not counted, only what is done about it.
    document.body.append(paragraph);
    await clock.settle();
    times.push(clock.spent);
  }
  probe.end();
  return times;
}

async function runProbe(clock: WorkClock): Promise<[probe: Probe, ms: number]> {
  const { promise, resolve } = Promise.withResolvers<Probe>();
  const time = await clock.measure(() => resolve(probePage(CONNECTIONS)));
  return [await promise, time];
}
