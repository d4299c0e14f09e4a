import { expect, test } from './page-fixtures.ts';

/** Line separator for `<br>`, object mark for what stands in a line and is not read. */
const BR = '\u2028';
const OBJECT = '\ufffc';

const CASES: [name: string, html: string, blocks: string[]][] = [
  ['a paragraph', '<p>One two</p>', ['One two']],
  ['inline markup is no border', '<p>the <em>Paris</em> <b>sum</b>mit</p>', ['the Paris summit']],
  ['paragraphs are borders', '<p>Paris</p><p>summit</p>', ['Paris', 'summit']],
  ['text around a block', '<div>before <p>inside</p> after</div>', ['before ', 'inside', ' after']],
  [
    'a block in inline markup',
    '<p><a>one <span>two<div>three</div>four</span></a> five</p>',
    ['one two', 'three', 'four five'],
  ],
  ['line breaks', '<p>one<br>two<br><br>three</p>', [`one${BR}two${BR}${BR}three`]],
  ['a line break at the beginning', '<p><br>one</p>', ['one']],
  ['a soft break', '<p>Zelen<wbr>skyy</p>', ['Zelenskyy']],
  ['a picture in a line', '<p>one <img alt="x"> two</p>', [`one ${OBJECT} two`]],
  ['code in a line', '<p>one <code>x</code> two</p>', [`one ${OBJECT} two`]],
  ['white space alone', '<p> \n </p><div>  <p>one</p> </div>', ['one']],
  ['custom elements are borders', '<p>one <x-y>two</x-y> three</p>', ['one ', 'two', ' three']],
  ['list items and cells', '<ul><li>a<li>b</ul><table><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
  [
    'what is no prose',
    '<script>a</script><style>b</style><noscript>c</noscript><template>d</template>' +
      '<textarea>e</textarea><select><option>f</select><pre>g</pre><svg><text>h</text></svg>' +
      '<iframe srcdoc="i"></iframe><p>left</p>',
    ['left'],
  ],
  [
    'editors and what is declared hidden',
    '<p contenteditable>a</p><div contenteditable="false">b</div><p role="textbox">c</p>' +
      '<p hidden>d</p><p>one <span contenteditable="plaintext-only">e</span> two</p>',
    ['b', 'one ', ' two'],
  ],
  [
    'forms whose controls carry the names of properties',
    '<form>one<input name="firstChild"><input name="nextSibling"><input name="localName">' +
      '<input name="parentNode"><input name="nodeType"> two</form>' +
      '<img name="body"><img name="createTreeWalker"><p>three</p>',
    [`one${OBJECT.repeat(5)} two${OBJECT.repeat(0)}`, 'three'],
  ],
];

for (const [name, html, blocks] of CASES) {
  test(`text is read in blocks: ${name}`, async ({ openHtml }) => {
    const page = await openHtml(html);
    const read = await page.evaluate(() => {
      const text = new window.parts.PageText();
      text.readAll();
      return text.blocks.map((block) => block.text);
    });
    expect(read).toEqual(blocks);
  });
}

test('every place of a block is where its text stands in the page', async ({ openHtml }) => {
  const page = await openHtml('<p>a<em>bc</em><br>d<i></i><b>e<span>fg</span></b> h</p>');
  const places = await page.evaluate(() => {
    const text = new window.parts.PageText();
    text.readAll();
    return text.blocks.map(({ text: whole, nodes, starts }) =>
      nodes.map((node, index) => {
        const start = starts[index] ?? -1;
        return whole.slice(start, start + node.length) === node.data;
      }),
    );
  });
  expect(places.flat()).toEqual(Array(6).fill(true));
});

test('whatever a page does, reading what changed gives what reading everything gives', async ({
  openHtml,
}) => {
  test.slow();
  const page = await openHtml(
    '<main><p>one <em>two</em></p><div>three<p>four</p>five</div></main>',
  );
  const problem = await page.evaluate(() => {
    let state = 20260106;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
    const tags = ['p', 'div', 'span', 'em', 'a', 'li', 'br', 'img', 'code', 'section', 'x-y'];
    const words = ['alpha', ' beta ', '', ' ', 'gamma delta', '\n'];

    const make = (depth: number): Node => {
      if (depth === 0 || random(3) === 0) return document.createTextNode(pick(words));
      const element = document.createElement(pick(tags));
      for (let left = random(4); left > 0; left--) element.append(make(depth - 1));
      return element;
    };
    // The body itself stays: a page that exchanges it is read anew.
    const elements = (): Element[] => [...document.body.querySelectorAll('*')];
    const containers = (): Element[] => [...elements(), document.body];
    const texts = (): Text[] => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      return found;
    };
    const actions: (() => void)[] = [
      () => pick(containers()).append(make(3)),
      () => pick(containers()).prepend(make(2)),
      () => pick(elements())?.remove(),
      () => pick(texts())?.remove(),
      () => {
        const text = pick(texts());
        if (text) text.data = pick(words);
      },
      () => {
        const text = pick(texts());
        if (text && text.length > 1) text.splitText(1);
      },
      () => pick(containers()).normalize(),
      () => {
        const [moved, into] = [pick(elements()), pick(containers())];
        if (moved && !moved.contains(into)) into.append(moved);
      },
      () => pick(containers()).replaceChildren(make(3), make(1)),
      () => pick(elements())?.toggleAttribute('hidden'),
      () => pick(elements())?.toggleAttribute('contenteditable'),
      () => {
        const element = pick(elements());
        element?.replaceWith(...element.childNodes);
      },
    ];

    const tracked = new window.parts.PageText();
    const observer = new MutationObserver(() => undefined);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'contenteditable'],
    });
    tracked.readAll();
    for (let round = 0; round < 4000; round++) {
      for (let left = 1 + random(4); left > 0; left--) pick(actions)();
      if (document.body.querySelectorAll('*').length > 150) document.body.replaceChildren(make(3));
      tracked.update(observer.takeRecords());
      const whole = new window.parts.PageText();
      whole.readAll();
      const found = JSON.stringify(tracked.blocks.map(({ text }) => text));
      const wanted = JSON.stringify(whole.blocks.map(({ text }) => text));
      if (found !== wanted)
        return `round ${round}: ${found} instead of ${wanted} in ${document.body.innerHTML}`;
      const first = tracked.blocks.flatMap(({ nodes }) => nodes);
      const second = whole.blocks.flatMap(({ nodes }) => nodes);
      if (first.some((node, index) => node !== second[index])) return `round ${round}: other nodes`;
    }
    return null;
  });
  expect(problem).toBeNull();
});
