import { CATEGORY_IDS } from '../../schema/ids.ts';
import { decorationOf } from './mark-lines.ts';

/**
 * The card's own style sheet. Sizes are in px: a page's `rem` is anything. `:host` is reset with
 * `!important`, which inside a shadow root wins over the page's `!important`; whatever has to be
 * set on the way stands on inner elements.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  direction: ltr !important;
}

.card {
  --ground: light-dark(#ffffff, #1f2228);
  --raised: light-dark(#eef1f5, #2a2e36);
  --text: light-dark(#1c2026, #e8eaed);
  --quiet: light-dark(#545d69, #a9b1bc);
  --line: light-dark(#dde1e6, #363b44);
  --edge: light-dark(#b9c0c9, #4d5562);
  --accent: light-dark(#2450a8, #8fb4ff);
  --caveat: light-dark(#b8690a, #dc9440);
  --question: light-dark(#7c8694, #7f8896);

  box-sizing: border-box;
  position: fixed;
  inset: 0 auto auto 0;
  margin: 0;
  padding: 0 16px;
  overflow: hidden auto;
  overscroll-behavior: contain;
  /* What is tabbed to stops clear of the head and of the fade. */
  scroll-padding-block: 48px 36px;
  scrollbar-width: thin;
  border: 1px solid var(--edge);
  border-radius: 10px;
  background: var(--ground);
  color: var(--text);
  /*
   * Chromium lets a plain ground scroll with the contents, and then the page shows in a line at
   * the lower edge. The inner shadow holds the ground in place.
   */
  box-shadow: inset 0 0 0 1px var(--ground), 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 18%);
  font: 14px/1.45 system-ui, sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  animation: appear 120ms ease-out;
}

.card[data-ground="light"] { color-scheme: light; }
.card[data-ground="dark"] { color-scheme: dark; }

@keyframes appear { from { opacity: 0; } }

.head {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  align-items: center;
  gap: 8px;
  margin: 0 -16px;
  padding: 8px 8px 0 16px;
  background: var(--ground);
  user-select: none;
}

/* Lines fade where they are cut: under the head, and at the lower edge. */
.head::after {
  content: "";
  position: absolute;
  inset: 100% 0 auto;
  height: 8px;
  background: linear-gradient(var(--ground), transparent);
  pointer-events: none;
}

.category {
  margin-inline-end: auto;
  color: var(--quiet);
  font-size: 12px;
  text-underline-offset: 3px;
  text-decoration-skip-ink: none;
}

${CATEGORY_IDS.map((id) => `.category[data-category="${id}"] { text-decoration: ${decorationOf(id)}; }`).join('\n')}

.card::after {
  content: "";
  position: sticky;
  bottom: 0;
  display: block;
  height: 32px;
  margin: -32px -16px 0;
  background: linear-gradient(transparent, var(--ground) 85%);
  pointer-events: none;
}

h2, h3, p, ul, dl, dd { margin: 0; padding: 0; font: inherit; }
ul { list-style: none; }

h2 { margin-bottom: 4px; padding-top: 7px; font-size: 17px; font-weight: 650; line-height: 1.3; }

h3 {
  margin-bottom: 5px;
  color: var(--quiet);
  font-size: 11px;
  font-weight: 650;
  letter-spacing: 0.06em;
  text-transform: uppercase;
}

.status { margin-top: 8px; color: var(--quiet); font-size: 13px; }
.status strong {
  padding: 1px 7px;
  border: 1px solid var(--line);
  border-radius: 9px;
  background: var(--raised);
  color: var(--text);
  font-size: 12px;
  font-weight: 600;
}
.status .note { display: block; margin-top: 3px; }

section { margin-top: 14px; }
li + li { margin-top: 7px; }

.facts li, .caveats li, .questions li { padding-inline-start: 11px; border-inline-start: 2px solid var(--line); }
.caveats li { border-color: var(--caveat); }
.questions li { border-color: var(--question); border-inline-start-style: dotted; }

.disputes p { font-weight: 600; }
.disputes ul { margin-top: 5px; }
.disputes li li { padding-inline-start: 11px; border-inline-start: 2px solid var(--line); }

.numbers { margin-inline-start: 3px; color: var(--quiet); font-size: 11px; font-weight: 400; vertical-align: 2px; white-space: nowrap; }

.figures li { display: grid; grid-template-columns: 1fr auto; column-gap: 12px; align-items: baseline; }
.figures .subject { grid-row: span 2; }
.figures .subject::first-letter { text-transform: uppercase; }
.figures .amount { font-weight: 600; text-align: end; }
.figures .as-of { color: var(--quiet); font-size: 12px; text-align: end; }

.related ul { display: flex; flex-wrap: wrap; gap: 6px; }
.related li { margin: 0; }

.sources { font-size: 12px; }
.sources li { display: flex; gap: 7px; }
.sources li + li { margin-top: 5px; }
.sources .number { min-width: 11px; color: var(--quiet); text-align: end; }
.sources .place { display: block; color: var(--quiet); }
cite { font-style: normal; }

.why { margin-top: 14px; color: var(--quiet); font-size: 12px; }
.why summary { width: fit-content; cursor: pointer; }
.why dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 10px; margin-top: 5px; }
.why dd { color: var(--text); }
.why .pattern { font: 11px/1.5 ui-monospace, monospace; }

.failed { padding: 2px 0 14px; }

/* The last lines have nothing after them, and no fade over them. */
.failed, .foot { position: relative; z-index: 1; background: var(--ground); }

[hidden] { display: none !important; }

.why + .why { margin-top: 6px; }
.quote { margin-top: 5px; color: var(--text); overflow-wrap: anywhere; }
.choices { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.choices li { margin: 0; }

/* What was done, and how to undo it. */
.notice {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 4px 8px;
  margin: 6px 0 10px;
  padding: 8px 10px;
  border-radius: 8px;
  background: var(--raised);
  font-size: 13px;
}
.notice .quote { margin: 0; }

.foot {
  display: grid;
  gap: 4px;
  margin: 14px -16px 0;
  padding: 8px 16px 14px;
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 12px;
}

.actions { display: flex; flex-wrap: wrap; gap: 2px 14px; }
.said:empty { display: none; }
.said { color: var(--text); }

a, .link { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }

button { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
.chip { padding: 2px 9px; border: 1px solid var(--line); border-radius: 12px; color: var(--accent); font-size: 13px; text-align: start; }
.chip:hover, .icon:hover { background: var(--raised); }
.icon { display: grid; flex: none; place-items: center; width: 28px; height: 28px; border-radius: 6px; color: var(--quiet); }
.icon + .icon { margin-inline-start: -6px; }
.lines { width: 16px; height: 16px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.back { flex: none; margin-inline-start: -5px; padding: 3px 7px 3px 5px; border-radius: 6px; color: var(--accent); font-size: 13px; }
.back:hover { background: var(--raised); }

:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.card:focus-visible { outline-offset: 0; }
.icon:focus-visible { outline-offset: -2px; }

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* Much magnified, each line counts. */
@media (max-height: 400px) {
  .head { position: static; }
  .card::after { height: 16px; margin-top: -16px; }
}

/* A reader drags by the head; fingers must not scroll the page meanwhile. */
.pinned .head { cursor: grab; touch-action: none; }
.pinned .head:active { cursor: grabbing; }
.pinned { border-color: var(--accent); }

/* Fingers need room; the edge of the screen needs no border. */
.sheet {
  padding-bottom: env(safe-area-inset-bottom);
  border-width: 1px 0 0;
  border-radius: 14px 14px 0 0;
  font-size: 15px;
}
.sheet .head { padding: 8px 6px 0 16px; }
.sheet .icon { width: 44px; height: 44px; }
.sheet .back, .sheet .link, .sheet .chip, .sheet summary { min-height: 36px; padding-block: 8px; }
@keyframes rise { from { translate: 0 24px; opacity: 0; } }
.sheet { animation-name: rise; }

@media (prefers-reduced-motion: reduce) { .card { animation: none; } }

@media (forced-colors: active) {
  .card { border: 2px solid CanvasText; box-shadow: none; }
  .card::after, .head::after { content: none; }
  .head { border-bottom: 1px solid CanvasText; }
  .chip, .status strong { border-color: CanvasText; }
  .category { text-decoration-color: CanvasText !important; }
  .notice { border: 1px solid CanvasText; }
  .pinned { border-color: Highlight; }
}

@media print { :host { display: none !important; } }
`;
