import { expect, test } from './page-fixtures.ts';

/** More than the probe reads along where it is no prose. */
const LONG = '/'.repeat(2001);

const PROBED: [name: string, html: string, texts: string, suspects: string][] = [
  ['prose', '<p>one <b>two</b></p><p>three</p>', 'one twothree', ''],
  ['a long script', `<p>one</p><script>${LONG}</script><p>three</p>`, 'one|three', ''],
  ['a short script along', '<p>one</p><script>two</script><p>three</p>', 'onetwothree', ''],
  ['a script alone', `<script>${LONG}</script>`, '', ''],
  [
    'no prose in no prose',
    `<p>one<pre>two<style>${LONG}</style>three</pre>four</p>`,
    'one|four',
    '',
  ],
  ['elements that may have roots', '<p><x-a>one</x-a><i></i><span></span></p>', 'one', 'x-a span'],
  ['a root in no prose', '<p>one</p><pre><x-b></x-b></pre>', 'one', 'x-b'],
  ['more elements than are taken at once', `<x-c>${'<p>a</p>'.repeat(6000)}</x-c>`, 'a', 'x-c'],
];

for (const [name, html, texts, suspects] of PROBED) {
  test(`the probe reads ${name}`, async ({ openHtml }) => {
    const page = await openHtml(html);
    const read = await page.evaluate(() => {
      const pieces = [...window.parts.readText(document.body, 50_000)].flatMap(
        (each) => each ?? [],
      );
      const found = pieces.flatMap((piece) => piece.texts.map((text) => text.trim()));
      return {
        texts: [...new Set(found)].filter((text) => text !== '').join('|'),
        suspects: pieces.flatMap((piece) => piece.suspects.map((each) => each.localName)).join(' '),
      };
    });
    expect(read).toEqual({ texts, suspects });
  });
}

for (const [name, meetings, looks] of [
  ['one element', [10], [[110, 1110, 5110, 21_110]]],
  [
    'elements met shortly after one another, together',
    [10, 20, 30],
    [
      [110, 1110, 5110, 21_110],
      [110, 1110, 5110, 21_110],
      [110, 1110, 5110, 21_110],
    ],
  ],
  [
    'an element met while another waits long',
    [0, 6000],
    [
      [100, 1100, 5100, 21_100],
      [6100, 7100, 11_100, 27_100],
    ],
  ],
] as const) {
  test(`a shadow root that may come late is looked for in ${name}`, async ({ openHtml }) => {
    const page = await openHtml('');
    expect(await page.evaluate((times) => window.parts.watchHosts(times), meetings)).toEqual(looks);
  });
}

for (const [html, suspects] of [
  ['<div></div>', 'div'],
  ['<div><!-- nothing --></div>', 'div'],
  ['<div>text</div>', ''],
  ['<div><span></span></div>', 'span'],
  ['<x-a>text</x-a>', 'x-a'],
  ['<p></p>', ''],
] as const) {
  test(`of ${html} that arrived the probe suspects "${suspects}"`, async ({ openHtml }) => {
    const page = await openHtml(html);
    const read = await page.evaluate(() => {
      const arrived = document.body.firstElementChild ?? document.body;
      return [...window.parts.readText(arrived, 50_000)]
        .flatMap((piece) => piece?.suspects ?? [])
        .map(({ localName }) => localName);
    });
    expect(read.join(' ')).toBe(suspects);
  });
}

test('the probe reads a text as long as a book in pieces', async ({ openHtml }) => {
  const page = await openHtml(`<p>${'x'.repeat(25)}</p>`);
  const lengths = await page.evaluate(() =>
    [...window.parts.readText(document.body, 10)].flatMap((piece) => piece?.length ?? []),
  );
  expect(lengths).toEqual([10, 10, 5]);
});

for (const [what, change] of [
  ['takes away', (element: Element) => element.remove()],
  ['moves', (element: Element) => element.parentElement?.append(element)],
] as const) {
  test(`a large page that ${what} what the probe is at loses no other text`, async ({
    openHtml,
  }) => {
    const page = await openHtml('<main></main>');
    const missing = await page.evaluate((source) => {
      const changeElement: typeof change = new Function(`return ${source}`)();
      const names = Array.from({ length: 6000 }, (_, index) => `text ${index}`);
      const main = document.querySelector('main') ?? document.body;
      main.innerHTML = names.map((name) => `<p>${name}</p>`).join('');
      const found = new Set<string>();
      let turns = 0;
      for (const piece of window.parts.readText(document.body, 100)) {
        if (!piece) continue;
        const { texts } = piece;
        for (const text of texts) found.add(text);
        turns += 1;
        const at = [...main.children].find(({ textContent }) => textContent === texts.at(-1));
        if (turns === 3 && at) changeElement(at);
      }
      return names.filter((name) => !found.has(name));
    }, change.toString());
    expect(missing).toEqual([]);
  });
}

for (const [what, answers] of [
  ['comes', [true]],
  ['is refused', [false]],
  ['comes when a background has started', [null, null, true]],
] as const) {
  test(`the probe asks as often as it must where the annotator ${what}`, async ({ openHtml }) => {
    const page = await openHtml('<p>Ukraine: the Coalition of the Willing met in Paris.</p>');
    const asked = await page.evaluate((answers) => window.parts.askAnnotator(answers), answers);
    expect(asked).toBe(answers.length);
  });
}

const GROWTHS: [what: string, before: number, nodes: number][] = [
  ['a page without the topic, however long', 11_000_000, 1],
  ['more nodes at once than are kept', 100, 2000],
];

for (const [what, length, nodes] of GROWTHS) {
  test(`the probe goes on watching after ${what}`, async ({ openHtml }) => {
    const page = await openHtml('<x-y></x-y>');
    await page.evaluate(
      async ([length, nodes]) => {
        for (let left = length; left > 0; left -= 1000) {
          document.body.append(
            Object.assign(document.createElement('p'), { textContent: 'rain '.repeat(200) }),
          );
        }
        const { looked, asked } = window.parts.watchProbe();
        await looked;
        const fresh = Array.from({ length: nodes }, () => document.createElement('p'));
        document.body.append(...fresh);
        const last = fresh.at(-1);
        if (last) last.textContent = 'The Coalition of the Willing met.';
        await asked;
      },
      [length, nodes] as const,
    );
  });
}

test('the probe begins once the tab is seen', async ({ openHtml }) => {
  const page = await openHtml('<p>Ukraine: the Coalition of the Willing met in Paris.</p>');
  const early = await page.evaluate(async () => {
    const { requestIdleCallback } = window;
    let turns = 0;
    window.requestIdleCallback = (...call) => {
      turns += 1;
      return requestIdleCallback(...call);
    };
    window.isTabHidden = true;
    const { asked } = window.parts.watchProbe();
    const early = turns;
    window.isTabHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await asked;
    Object.assign(window, { requestIdleCallback });
    return early;
  });
  expect(early).toBe(0);
});
