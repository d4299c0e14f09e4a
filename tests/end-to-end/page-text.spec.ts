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
    'a shadow root, before what its host holds itself',
    '<p>one</p><x-y><template shadowrootmode="open"><b>two</b> <i>three</i><p>four</p></template>' +
      'five</x-y><p>six</p>',
    ['one', 'two three', 'four', 'five', 'six'],
  ],
  [
    'shadow roots in shadow roots',
    '<div><template shadowrootmode="open">one<section><template shadowrootmode="open">two' +
      '</template>three</section>four</template>five</div>',
    ['one', 'two', 'three', 'four', 'five'],
  ],
  [
    'slots: filled ones stand in the line, others show what they hold',
    '<div><template shadowrootmode="open">one <slot name="a">two</slot> three <slot name="b">four' +
      '</slot></template><b slot="a">five</b></div>',
    [`one ${OBJECT} three four`, 'five'],
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
      const text = window.parts.openText();
      text.readAll();
      return text.blocks.map((block) => block.text);
    });
    expect(read).toEqual(blocks);
  });
}

test('every place of a block is where its text stands in the page', async ({ openHtml }) => {
  const page = await openHtml('<p>a<em>bc</em><br>d<i></i><b>e<span>fg</span></b> h</p>');
  const places = await page.evaluate(() => {
    const text = window.parts.openText();
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

/** Whether what was taken out of the page changes as well, before the page is read again. */
const FUZZ = [
  ['at once', false, 4000],
  ['later, and to what it took out', true, 2500],
] as const;

for (const [when, isLate, rounds] of FUZZ) {
  test(`whatever a page does, reading what changed ${when} gives what reading everything gives`, async ({
    openHtml,
  }) => {
    test.slow();
    const page = await openHtml(
      '<main><p>one <em>two</em></p><div>three<p>four</p>five</div></main>',
    );
    const problem = await page.evaluate(
      async ([isLate, rounds]) => {
        let state = 20260106;
        const random = (below: number): number => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return Math.floor((state / 2 ** 32) * below);
        };
        const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
        const tags = 'p div span em a li br img code section x-y slot slot'.split(' ');
        const words = ['alpha', ' beta ', '', ' ', 'gamma delta', '\n'];

        const make = (depth: number): Node => {
          if (depth === 0 || random(3) === 0) return document.createTextNode(pick(words));
          const element = document.createElement(pick(tags));
          for (let left = random(4); left > 0; left--) element.append(make(depth - 1));
          return element;
        };
        // The body itself stays: a page that exchanges it is read anew.
        const trees = (tree: Element | ShadowRoot = document.body): (Element | ShadowRoot)[] => [
          tree,
          ...[...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
            shadowRoot ? trees(shadowRoot) : [],
          ),
        ];
        const elements = (): Element[] =>
          trees().flatMap((tree) => [...tree.querySelectorAll('*')]);
        const containers = (): (Element | ShadowRoot)[] => [...elements(), ...trees()];
        const texts = (): Text[] =>
          trees().flatMap((tree) => {
            const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
            const found: Text[] = [];
            while (walker.nextNode()) found.push(walker.currentNode as Text);
            return found;
          });
        let touched: Element[] = [];
        /** What was taken out of the page. */
        let outside: Element[] = [];
        const filled = new WeakMap<Element, boolean>();
        // Events tell of changed slots later than this test can wait.
        const noteSlots = (): void => {
          const slots = elements().filter((element) => element instanceof HTMLSlotElement);
          const changed = slots.filter(
            (slot) => filled.get(slot) !== slot.assignedNodes().length > 0,
          );
          for (const slot of changed) filled.set(slot, slot.assignedNodes().length > 0);
          touched.push(...changed);
        };
        const actions: (() => void)[] = [
          () => pick(containers()).append(make(3)),
          () => pick(containers()).prepend(make(2)),
          () => {
            const element = pick(elements());
            element?.remove();
            if (element) outside.push(element);
          },
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
            let above: Node | null = into;
            while (above && above !== moved) {
              above = above instanceof ShadowRoot ? above.host : above.parentNode;
            }
            if (moved && !above) into.append(moved);
          },
          () => {
            const host = pick(
              elements().filter(({ localName }) => /^(?:p|div|span|x-y)$/.test(localName)),
            );
            if (!host || host.shadowRoot || trees().length > 12) return;
            host.attachShadow({ mode: 'open' }).append(make(3));
            touched.push(host);
          },
          () => pick(containers()).replaceChildren(make(3), make(1)),
          () => pick(elements())?.toggleAttribute('hidden'),
          () => pick(elements())?.toggleAttribute('contenteditable'),
          () => {
            const element = pick(elements());
            element?.replaceWith(...element.childNodes);
          },
        ];

        const actionsOutside: ((element: Element) => void)[] = [
          (element) => pick(containers()).append(...element.childNodes),
          (element) => pick(containers()).append(element),
          (element) => element.replaceChildren(),
          (element) => element.replaceChildren(make(2)),
          (element) => element.append(pick(elements()) ?? ''),
          (element) => element.querySelector('*')?.remove(),
        ];

        const act = async (): Promise<void> => {
          pick(actions)();
          if (!isLate) return;
          // From here on what is out of the page is not observed any more.
          await null;
          const element = pick([...outside, null]);
          if (element && !element.isConnected) pick(actionsOutside)(element);
          await null;
        };

        let records: MutationRecord[] = [];
        const observer = new MutationObserver((batch) => records.push(...batch));
        const observe = (tree: Node): void =>
          observer.observe(tree, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
            attributeFilter: ['hidden', 'contenteditable'],
          });
        observe(document.body);
        const tracked = window.parts.openText(observe);
        tracked.readAll();
        const textOf = ({ text }: { text: string }): string => text;
        for (let round = 0; round < rounds; round++) {
          for (let left = 1 + random(4); left > 0; left--) await act();
          outside = outside.slice(-5);
          if (elements().length > 150) document.body.replaceChildren(make(3));
          noteSlots();
          tracked.update([...records, ...observer.takeRecords()], touched);
          window.parts.dropLost(tracked);
          records = [];
          touched = [];
          const whole = window.parts.openText();
          whole.readAll();
          const nodes = tracked.blocks.flatMap((block) => block.nodes);
          const wanted = whole.blocks.flatMap((block) => block.nodes);
          const isSame =
            JSON.stringify(tracked.blocks.map(textOf)) ===
              JSON.stringify(whole.blocks.map(textOf)) &&
            nodes.every((node, index) => node === wanted[index]);
          if (!isSame)
            return {
              round,
              found: tracked.blocks.map(textOf),
              wanted: whole.blocks.map(textOf),
              html: document.body.getHTML({
                serializableShadowRoots: true,
                shadowRoots: trees().filter((tree) => tree instanceof ShadowRoot),
              }),
            };
        }
        return null;
      },
      [isLate, rounds] as const,
    );
    expect(problem).toBeNull();
  });
}

test('a page that changes while it is read in steps is read whole', async ({ openHtml }) => {
  const page = await openHtml('<main></main>');
  const problems = await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const changes: ((paragraphs: Element[]) => void)[] = [
      (paragraphs) => paragraphs[3]?.remove(),
      (paragraphs) => paragraphs[5]?.before('loose text'),
      (paragraphs) => paragraphs[0]?.append(' and more'),
      (paragraphs) => main.append(paragraphs[1] ?? ''),
      () => main.replaceChildren(...main.childNodes),
      (paragraphs) => paragraphs[2]?.replaceWith(document.createElement('hr')),
    ];
    const textsOf = (text: { blocks: readonly { text: string }[] }): string =>
      JSON.stringify(text.blocks.map((block) => block.text));
    return changes.flatMap((change, number) =>
      Array.from({ length: 8 }, (_, step) => step).flatMap((step) => {
        main.replaceChildren(
          ...Array.from({ length: 7 }, (_unused, index) => {
            const paragraph = document.createElement('p');
            paragraph.innerHTML = `paragraph <em>${index}</em>`;
            return paragraph;
          }),
        );
        const observer = new MutationObserver(() => undefined);
        observer.observe(main, { subtree: true, childList: true, characterData: true });
        const stepped = window.parts.openText();
        const reading = stepped.readInSteps(1);
        for (let steps = 0; !reading.next().done; steps++) {
          if (steps === step) change([...main.querySelectorAll('p')]);
        }
        stepped.update(observer.takeRecords());
        const whole = window.parts.openText();
        whole.readAll();
        return textsOf(stepped) === textsOf(whole) ? [] : [[number, step, textsOf(stepped)]];
      }),
    );
  });
  expect(problems).toEqual([]);
});
