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

const CHANGES: [what: string, change: string, isLarge: boolean][] = [
  ['a paragraph', 'main.append(make(0))', false],
  ['a text of a megabyte', `main.append('x'.repeat(1e6))`, false],
  ['a large element', 'main.append(make(5000))', true],
  ['one that went', 'large.remove()', true],
  ['one that is hidden', 'large.hidden = true', true],
  ['many small ones', 'for (let i = 0; i < 500; i++) main.append(make(9))', true],
  ['a few small ones', 'for (let i = 0; i < 300; i++) main.append(make(9))', false],
  ['a change in a large one', `large.firstChild.textContent = 'x'`, false],
];

for (const [what, change, isLarge] of CHANGES) {
  test(`${isLarge ? 'a' : 'no'} large change: ${what}`, async ({ openHtml }) => {
    const page = await openHtml('<main></main>');
    const found = await page.evaluate((change) => {
      const main = document.querySelector('main');
      const make = (count: number): Element => {
        const element = document.createElement('div');
        for (let left = count; left > 0; left--) element.append(document.createElement('p'));
        return element;
      };
      const large = make(5000);
      main?.append(large);
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, {
        ...{ subtree: true, childList: true, characterData: true },
        attributeFilter: ['hidden'],
      });
      new Function('main', 'large', 'make', change)(main, large, make);
      return window.parts.isLargeChange(observer.takeRecords());
    }, change);
    expect(found).toBe(isLarge);
  });
}
