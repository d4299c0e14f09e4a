import type { Page } from '@playwright/test';
import { expect, test } from './page-fixtures.ts';

/**
 * What the pointer finds at the middle of each line of each mark, moved by some CSS px: asked
 * without knowing what is on top there, and with what the browser would tell of it.
 */
async function hitLines(page: Page, dx = 0, dy = 0): Promise<boolean[]> {
  return page.evaluate(
    ([right = 0, down = 0]) => {
      const { MarkIndex, ShownTest, linesOf, readMarks } = window.parts;
      const test = new ShownTest();
      const marks = readMarks(test);
      const index = new MarkIndex();
      for (const mark of marks) index.add(mark);
      const innermostAt = (tree: DocumentOrShadowRoot, at: DOMPointInit): Element | undefined => {
        const top = tree.elementFromPoint(at.x ?? 0, at.y ?? 0) ?? undefined;
        // A shadow tree that has nothing there gives its host.
        const isNew = top?.shadowRoot && top.shadowRoot !== tree;
        return isNew && top.shadowRoot ? innermostAt(top.shadowRoot, at) : top;
      };
      return marks.flatMap((mark) =>
        linesOf(mark).map(({ left, top, right: end, bottom }) => {
          const at = { x: (left + end) / 2 + right, y: (top + bottom) / 2 + down };
          const under = innermostAt(document, at);
          const answers = [index.markAt(at), index.markAt(at, under, test.hasThrough)];
          if (answers[0] !== answers[1]) throw new Error(`two answers on ${under?.outerHTML}`);
          return answers[0] === mark;
        }),
      );
    },
    [dx, dy],
  );
}

const CASES: [name: string, html: string, found: boolean[]][] = [
  ['a word', '<p>one needle two</p>', [true]],
  ['two words that touch', '<p>needleneedle</p>', [true, true]],
  ['a word across markup', '<p>one ne<em>ed</em><b>le</b></p>', [true]],
  ['a word on two lines', '<p style="width:4ch;overflow-wrap:anywhere">needle</p>', [true, true]],
  ['words of one paragraph', `<p>${'a needle '.repeat(7)}</p>`, Array<boolean>(7).fill(true)],
  [
    'words that the pointer goes through, beside one that it does not',
    '<div>needle <p style="pointer-events:none">needle</p><span>needle</span></div>',
    [true, true, true],
  ],
  ['a word in a link', '<p><a href="#">a needle</a></p>', [true]],
  [
    'a word under a banner',
    '<p>needle</p><div style="position:fixed;inset:0;background:#fff"></div>',
    [false],
  ],
  [
    'a word under something the pointer goes through',
    '<p>needle</p><div style="position:fixed;inset:0;pointer-events:none"></div>',
    [true],
  ],
  [
    'a word that is clipped',
    '<div style="height:30px;overflow:hidden"><p style="margin-top:60px">needle</p></div><p>x',
    [false],
  ],
  [
    'words in shadow roots',
    '<x-a><template shadowrootmode="open"><p>one needle two</p><slot>needle</slot> needle' +
      '<x-b><template shadowrootmode="open">needle</template></x-b></template></x-a>',
    [true, true, true, true],
  ],
  [
    'words that stand in slots',
    '<x-a><template shadowrootmode="open"><b><slot></slot></b></template>needle<p>needle</p></x-a>',
    [true, true],
  ],
  [
    'a word in a shadow root under a banner',
    '<x-a><template shadowrootmode="open">needle</template></x-a>' +
      '<div style="position:fixed;inset:0;background:#fff"></div>',
    [false],
  ],
  [
    'words that are hidden by what they stand in',
    '<div style="content-visibility:hidden">needle<p>needle</p></div>' +
      '<details><summary>needle</summary>needle<p>needle</p></details>' +
      '<x-a><template shadowrootmode="open"></template>needle<p>needle</p></x-a>' +
      '<div style="content-visibility:hidden"><i style="display:contents">needle</i></div>',
    [true],
  ],
  ['words of an element without a box', '<p><i style="display:contents">needle</i></p>', [true]],
  ['words not shown', '<p style="display:none">needle<p style="visibility:hidden">needle', []],
];

for (const [name, html, found] of CASES) {
  test(`the pointer finds: ${name}`, async ({ openHtml }) => {
    expect(await hitLines(await openHtml(html))).toEqual(found);
  });
}

test('the pointer finds nothing beside a word', async ({ openHtml }) => {
  const page = await openHtml('<p style="line-height:80px">one needle two</p>');
  expect(await hitLines(page, 60, 0)).toEqual([false]);
  expect(await hitLines(page, 0, 30)).toEqual([false]);
});

/** Changes that move a word while its element stays, all within the time that measures are kept. */
const MOVES: [name: string, change: (element: HTMLElement) => void][] = [
  ['the page scrolls', () => scrollTo(0, 30)],
  ['the element moves', ({ style }) => style.setProperty('margin-left', '70px')],
  ['the element grows', ({ style }) => style.setProperty('padding-top', '40px')],
  ['the element scrolls what is in it', (element) => element.scrollTo(0, 20)],
  ['the text before the word goes', ({ style }) => style.setProperty('width', '4ch')],
];

for (const [name, change] of MOVES) {
  test(`the pointer finds a word where it is when ${name}`, async ({ openHtml }) => {
    const page = await openHtml(
      '<p style="height:60px;overflow:auto">one two three needle<br><br><br><br><br></p>' +
        '<div style="height:3000px">',
    );
    const found = await page.evaluate((changed) => {
      const { MarkIndex, linesOf, readMarks } = window.parts;
      const [mark] = readMarks();
      const element = document.querySelector('p');
      if (!mark || !element) return null;
      const index = new MarkIndex();
      index.add(mark);
      const ask = () => {
        const [line] = linesOf(mark);
        if (!line) return null;
        const at = { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
        return () => index.markAt(at, element) === mark;
      };
      const before = ask();
      const wasFound = before?.();
      new Function(`return ${changed}`)()(element);
      const after = ask();
      return [wasFound, after?.(), before?.()];
    }, String(change));
    expect(found).toEqual([true, true, false]);
  });
}

const GROUNDS: [name: string, style: string, ground: string][] = [
  ['no colour at all', '', 'light'],
  ['a light page', 'background:#fffdf5', 'light'],
  ['a dark page', 'background:#181a1b;color:#ddd', 'dark'],
  ['a dark page in another notation', 'background:oklch(0.2 0.02 250);color:#ddd', 'dark'],
  ['a faint colour', 'background:rgb(0 0 0 / 10%)', 'light'],
  ['light text on a picture', 'background:url("data:,") #fff;color:#eee', 'dark'],
];

for (const [name, style, ground] of GROUNDS) {
  test(`the ground of ${name} is ${ground}`, async ({ openHtml }) => {
    const page = await openHtml(`<main style='${style}'><p><a>text</a></p></main>`);
    const read = await page.evaluate(() => {
      const element = document.querySelector('a');
      return element && window.parts.readGround(element);
    });
    expect(read).toBe(ground);
  });
}

const DATES: [name: string, html: string, day: string | null][] = [
  ['nothing', '<p>6 January</p>', null],
  [
    'a property',
    '<meta property="article:published_time" content="2026-01-06T22:00:00+01:00">',
    '2026-01-06',
  ],
  [
    'linked data',
    '<script type="application/ld+json">{"@graph":[{"datePublished" : "2026-01-07T01:00Z"}]}</script>',
    '2026-01-07',
  ],
  [
    'broken linked data',
    '<script type="application/ld+json">{ broken "datePublished":"2026-01-07", </script>',
    '2026-01-07',
  ],
  [
    'a time in the article',
    '<article><time datetime="2026-01-08">yesterday</time></article>',
    '2026-01-08',
  ],
  ['no date', '<meta property="article:published_time" content="yesterday">', null],
];

for (const [name, html, day] of DATES) {
  test(`the day of publication is read from ${name}`, async ({ openHtml }) => {
    const page = await openHtml(html);
    expect(await page.evaluate(() => window.parts.findPublished())).toBe(day);
  });
}

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
