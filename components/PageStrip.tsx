import { useEffect, useId, useState } from 'preact/hooks';
import type { CategoryId } from '../lib/schema/ids.ts';
import type { PageView } from '../lib/schema/page-view.ts';
import type { Whereabouts } from '../lib/summary/place-mentions.ts';
import { useTranslator } from './use-translator.ts';
import './page-strip.css';

/** A mention on the strip. */
export interface StripMark {
  id: number;
  category: CategoryId;
  where: Whereabouts;
}

interface Props {
  /** The mentions of the report, in page order. */
  marks: readonly StripMark[];
  /** Calls back with the page's view now and when it changes; gives what ends it. */
  watchView: (show: (view: PageView | null) => void) => () => void;
  /** A reader wants to see the place so many CSS px from the page's top. */
  onScroll: (y: number) => void;
  /** A reader wants to see the mention with this id. */
  onJump: (id: number) => void;
}

/** How far from a mark a click still means it, in CSS px of the strip. */
const REACH = 4;

/**
 * The page as a strip, its top at the left: where the mentions lie, and the part on screen. It is a
 * slider, so that the page can be moved with the keys as well as with the pointer.
 */
export function PageStrip({ marks, watchView, onScroll, onJump }: Props) {
  const { text } = useTranslator();
  const captionId = useId();
  const [view, setView] = useState<PageView | null>(null);
  useEffect(() => watchView(setView), [watchView]);
  if (view === null || view.places === null || view.height === 0) return null;
  const { height, top, bottom } = view;
  const known = new Map(marks.map((mark) => [mark.id, mark]));
  const placed = view.places.flatMap(({ id, y }) => {
    const mark = known.get(id);
    return mark ? [{ ...mark, y }] : [];
  });
  const percent = (y: number): number => Math.round((100 * Math.min(y, height)) / height);
  const thirds = [0, 1, 2].map(
    (third) => placed.filter(({ y }) => Math.min(2, Math.floor((3 * y) / height)) === third).length,
  );
  const shown = placed.filter(({ y }) => y >= top && y < bottom).length;

  function press(event: MouseEvent): void {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const y = ((event.clientX - box.left) / box.width) * height;
    const reach = (REACH / box.width) * height;
    const near = placed
      .filter((mark) => Math.abs(mark.y - y) <= reach)
      .sort((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y))[0];
    if (near) onJump(near.id);
    else onScroll(y);
  }

  function move(event: KeyboardEvent): void {
    const middle = (top + bottom) / 2;
    const screen = bottom - top;
    const target: Partial<Record<string, number>> = {
      ArrowRight: middle + screen / 2,
      ArrowDown: middle + screen / 2,
      ArrowLeft: middle - screen / 2,
      ArrowUp: middle - screen / 2,
      PageDown: middle + screen,
      PageUp: middle - screen,
      Home: 0,
      End: height,
    };
    const y = target[event.key];
    if (y === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onScroll(Math.min(Math.max(y, 0), height));
  }

  return (
    <figure class="strip">
      <div
        class="strip-picture"
        role="slider"
        tabIndex={0}
        aria-label={text('stripLabel')}
        aria-describedby={captionId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent(top)}
        aria-valuetext={text('stripOnScreen', percent(top), percent(bottom), shown)}
        onClick={press}
        onKeyDown={move}
      >
        <svg aria-hidden="true" width="100%" height="100%">
          <rect
            class="strip-screen"
            x={`${(100 * top) / height}%`}
            width={`${Math.max(1, (100 * (bottom - top)) / height)}%`}
            y="0"
            height="100%"
          />
          {placed.map(({ id, category, where, y }) => (
            <line
              key={id}
              class={`strip-mark strip-${category}`}
              x1={`${(100 * y) / height}%`}
              x2={`${(100 * y) / height}%`}
              y1={where === 'elsewhere' ? '60%' : '15%'}
              y2="85%"
            />
          ))}
        </svg>
      </div>
      <figcaption class="hint" id={captionId}>
        {text('stripThirds', ...thirds)}
      </figcaption>
    </figure>
  );
}
