import { STRICT_PATH } from '../../scripts/serve-pages.ts';
import { expect, expectBadge, expectMarks, findMark, listMarks, test } from './fixtures.ts';

/** Sample pages about the topic, with all their marks in page order. */
const MARKS: Record<string, string[]> = {
  'wire-article.html': [
    'pledges: guarantees',
    'coalition: Coalition of the Willing',
    'conditions: after a ceasefire',
    'conditions: vote',
    'conditions: size of the force',
    'coalition: Coalition of the Willing',
    'pledges: multilayered security guarantees',
    'conditions: after a ceasefire',
    'meeting: joint statement',
    'meeting: Paris Declaration',
    'pledges: first line of defence and deterrence',
    'pledges: long-term military assistance',
    'meeting: 35 participants',
    'meeting: 27 heads of state or government',
    'people: Emmanuel Macron',
    'people: Keir Starmer',
    'people: Volodymyr Zelenskyy',
    'meeting: declaration of intent',
    'pledges: multinational force',
    'pledges: troop deployments',
    'conditions: size of the force',
    'conditions: financing',
    'pledges: Ceasefire monitoring',
    'pledges: Support for Ukraine’s armed forces',
    'pledges: multinational force',
    'pledges: response to a renewed attack',
    'pledges: Long-term defence cooperation',
    'conditions: after the fighting',
    'pledges: military hubs',
    'pledges: protected facilities for weapons',
    'conditions: once there is a truce',
    'people: Starmer',
    'pledges: monitoring and verification mechanism',
    'people: Steve Witkoff',
    'people: Jared Kushner',
    'people: Witkoff',
    'pledges: Washington stands behind',
    'pledges: security guarantees',
    'pledges: binding commitments to support Ukraine',
    'conditions: parliamentary approval',
    'people: Zelenskyy',
    'conditions: ratified',
    'pledges: send troops',
    'pledges: NATO troops',
    'people: Putin',
    'people: Starmer',
    'meeting: Paris summit',
    'pledges: NATO-style guarantees',
    'pledges: close to Article 5',
    'background: Budapest Memorandum',
    'people: Friedrich Merz',
    'pledges: sending soldiers',
    'conditions: once the guns fall silent',
  ],
  'feature.html': [
    'coalition: Coalition of the Willing',
    'pledges: security guarantees',
    'pledges: Multinational force',
    'meeting: Paris summit',
    'coalition: Coalition of the Willing',
    'conditions: after a ceasefire',
    'pledges: multilayered guarantees',
    'pledges: first line of defence and deterrence',
    'meeting: Paris Declaration',
    'pledges: monitoring and verification mechanism',
    'people: Emmanuel Macron',
    'people: Keir Starmer',
    'people: Volodymyr Zelenskyy',
    'meeting: declaration of intent',
    'meeting: joint statement',
    'coalition: coalition',
    'pledges: hubs',
    'pledges: multinational force',
    'conditions: parliamentary approval',
    'pledges: military hubs',
    'pledges: protected facilities for weapons',
    'conditions: size of the force',
    'background: Memorandum',
    'background: Budapest Memorandum',
    'pledges: NATO-style guarantees',
    'background: NATO’s Article 5',
    'people: Kremlin',
    'pledges: foreign troops',
  ],
  'live-blog.html': [
    'pledges: guarantees',
    'coalition: Coalition of the Willing',
    'people: Emmanuel Macron',
    'pledges: Security guarantees',
    'people: Steve Witkoff',
    'people: Jared Kushner',
    'meeting: Paris talks',
  ],
  'dark.html': [
    'meeting: Paris talks',
    'coalition: Coalition of the Willing',
    'pledges: security guarantees',
    'conditions: parliamentary approval',
    'conditions: size of the force',
    'pledges: American security guarantees',
    'people: Volodymyr Zelenskyy',
    'background: Budapest Memorandum',
    'people: Kremlin',
    'pledges: multinational force',
  ],
  'tricky.html': [
    'coalition: Coalition of the Willing',
    'pledges: security guarantees',
    'meeting: Paris summit',
  ],
};

// The strict variant is the same page under a content security policy.
MARKS[`${STRICT_PATH.slice(1)}wire-article.html`] = MARKS['wire-article.html'] ?? [];

for (const [name, marks] of Object.entries(MARKS)) {
  test(`${name} is marked`, async ({ worker, openSample }) => {
    const page = await openSample(name);
    await expectMarks(page, marks);
    await expectBadge(worker, page, String(marks.length));
  });
}

for (const name of ['off-topic.html', 'iraq-coalition.html', 'index.html']) {
  test(`${name} is not marked`, async ({ context, worker, server, openSample }) => {
    const page = await openSample(name);
    // A page about the topic, opened later, is marked: by then this one was looked at, too.
    const other = await context.newPage();
    await other.goto(`${server.url}dark.html`);
    await findMark(other, 'Budapest Memorandum');
    expect(await listMarks(page)).toEqual([]);
    await expectBadge(worker, page, '');
  });
}
