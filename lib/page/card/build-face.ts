import type { Contents } from '../../hover/hover-state.ts';
import type { CategoryId } from '../../schema/ids.ts';
import { buildCardContent, type ContentContext } from './card-content.ts';
import { buildUnmarkedNotice } from './card-foot.ts';
import { makeElement } from './make-element.ts';

/** What a card shows. */
export interface CardFace {
  label: string;
  /** Null where the contents could not be had. */
  category: { id: CategoryId; label: string } | null;
  /** Label of the entry that the way back leads to; null on the first entry. */
  back: string | null;
  parts: readonly HTMLElement[];
}

/** What a face is made with, beside its contents. */
export interface FaceContext extends ContentContext {
  back: string | null;
  /** The mention's place on the page and how many there are; null where nobody asked. */
  position: readonly [number, number] | null;
}

/** Turns contents, or the lack of them, into what a card shows. */
export function buildFace(contents: Contents, context: FaceContext): CardFace {
  const { translator, back, position } = context;
  const { text } = translator;
  if (contents.status !== 'here') {
    const message = makeElement('p', { class: 'failed' }, text('cardFailed'));
    return { label: text('extensionName'), category: null, back, parts: [message] };
  }
  const { entry, categoryLabel } = contents.card;
  const place = position ? ` · ${text('cardPlace', ...position)}` : '';
  const notice = buildUnmarkedNotice(context);
  return {
    label: entry.label,
    category: { id: entry.category, label: `${categoryLabel}${place}` },
    back,
    parts: [...(notice ? [notice] : []), ...buildCardContent(contents.card, context)],
  };
}
