import type { Page } from '@playwright/test';

/** What can be told of a page from its own world, and must not depend on the extension. */
export interface PageState {
  /** The document as it would be saved, and the open shadow roots in it. */
  html: string;
  /** Where every element stands, one a line, in CSS px of the viewport. */
  layout: string;
  /** Names of the properties of the global object. */
  globals: string;
  /** Style sheets of the document and of its open shadow roots, adopted ones included. */
  styles: string;
  /** Highlights that are not the extension's, and whether the one put there at first is left. */
  highlights: string;
  /** What has the focus. */
  focus: string;
  /** Policies that were broken. */
  violations: string;
}

/** Where a page's own world keeps what {@link watchPageState} notes; a symbol is no name. */
const NOTES = 'caveat check';

/**
 * Has a page note what cannot be read afterwards, and put a highlight of its own into the
 * registry. To be called before it loads.
 */
export async function watchPageState(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    const own = new Highlight();
    const shifts: number[] = [];
    const violations: string[] = [];
    CSS.highlights.set('page-own', own);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
    Reflect.set(window, Symbol.for(key), { own, shifts, violations });
  }, NOTES);
}

/** How much of a page's layout shifted since it began to load, in the unit of layout shifts. */
export function readShift(page: Page): Promise<number> {
  return page.evaluate((key) => {
    const { shifts } = Reflect.get(window, Symbol.for(key)) as { shifts: number[] };
    return shifts.reduce((sum, shift) => sum + shift, 0);
  }, NOTES);
}

/**
 * The state of a page. Nothing is copied for it: a copied element may run or load something.
 *
 * @param without tag of an empty element that is left out: the open card; null for none
 */
export function readPageState(page: Page, without: string | null): Promise<PageState> {
  return page.evaluate(
    ([key, left]) => {
      const { own, violations } = Reflect.get(window, Symbol.for(key)) as {
        own: Highlight;
        violations: string[];
      };
      const elements = [...document.querySelectorAll('*')].filter(
        ({ localName }) => localName !== left,
      );
      const shadows = elements.flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const card = new RegExp(`<${left}></${left}>`);
      const roots = [document, ...shadows];
      const others = [...CSS.highlights].filter(([name]) => !name.startsWith('caveat-'));
      const names = others.map(([name, { size, priority }]) => `${name} ${size} ${priority}`);
      return {
        html: [
          document.documentElement.outerHTML.replace(card, ''),
          ...shadows.map(({ innerHTML }) => innerHTML),
        ].join('\n'),
        layout: elements
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return `${element.localName} ${[x, y, width, height].map((px) => px.toFixed(2)).join(' ')}`;
          })
          .join('\n'),
        globals: Object.getOwnPropertyNames(window).sort().join('\n'),
        styles: roots
          .map(({ styleSheets, adoptedStyleSheets }) =>
            [styleSheets.length, adoptedStyleSheets.length].join(' '),
          )
          .join('\n'),
        highlights: [...names, CSS.highlights.get('page-own') === own ? 'own' : 'own lost'].join(
          '\n',
        ),
        focus: document.activeElement?.localName ?? '',
        violations: violations.join('\n'),
      };
    },
    [NOTES, without] as const,
  );
}
