import { useId } from 'preact/hooks';
import type { EntryId } from '../lib/schema/ids.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import type { ArrangedEntry, MentionGroup, MentionOrder } from '../lib/summary/arrange-mentions.ts';
import type { Whereabouts } from '../lib/summary/place-mentions.ts';
import { CategoryName } from './CategoryName.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { Quoted } from './Quoted.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  groups: readonly MentionGroup[];
  order: MentionOrder;
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  /** A reader wants to see the mention with this id in the page. */
  onJump: (id: number) => void;
}

const NAME_OF_PLACE: Record<Whereabouts, MessageKey> = {
  article: 'inArticle',
  unknown: 'inUnknownPlace',
  elsewhere: 'elsewhere',
};

/** Before the entry's id in the ids of the elements that hold its mentions in a part of the page. */
const ID_PREFIX: Record<Whereabouts, string> = {
  article: 'mentions',
  unknown: 'unplaced',
  elsewhere: 'elsewhere',
};

/** The element that holds an entry's mentions, in the article rather than elsewhere; else null. */
export function findEntryMentions(entry: EntryId): HTMLElement | null {
  for (const where of ['article', 'unknown', 'elsewhere'] as const) {
    const found = document.getElementById(`${ID_PREFIX[where]}-${entry}`);
    if (found) return found;
  }
  return null;
}

/**
 * What the page mentions, each mention in its sentence: in the article, then elsewhere. Arrow keys
 * go from one to the next, beside the Tab key that goes to every control.
 */
export function MentionList({ groups, order, language, onJump }: Props) {
  const { text, locale } = useTranslator();
  const hintId = useId();
  return (
    <div class="mention-list">
      <p id={hintId} hidden>
        {text('goToMention')}
      </p>
      {groups.map(({ where, count, entries }) => (
        <div key={where} class="mention-group">
          <h3 class="place-line">
            {text(where === 'unknown' && groups.length === 1 ? 'onThePage' : NAME_OF_PLACE[where])}{' '}
            <span class="count">{count.toLocaleString(locale)}</span>
          </h3>
          {order === 'page' ? (
            <InPageOrder {...{ entries, language, hintId, onJump }} />
          ) : (
            <ByWeight {...{ where, entries, language, hintId, onJump }} />
          )}
        </div>
      ))}
    </div>
  );
}

interface ListProps {
  entries: readonly ArrangedEntry[];
  language: string;
  hintId: string;
  onJump: (id: number) => void;
}

function ByWeight({ where, entries, ...list }: ListProps & { where: Whereabouts }) {
  const { locale } = useTranslator();
  const categories = [...Map.groupBy(entries, ({ category }) => category)];
  return (
    <>
      {categories.map(([category, arranged]) => (
        <div key={category.id}>
          <h4 class="category-line">
            {category.label}{' '}
            <span class="count">
              {arranged
                .reduce((sum, { mentions }) => sum + mentions.length, 0)
                .toLocaleString(locale)}
            </span>
          </h4>
          {arranged.map((one) => (
            <EntryDetails
              key={one.entry.id}
              id={`${ID_PREFIX[where]}-${one.entry.id}`}
              entry={one.entry}
              count={one.mentions.length}
              heading="h5"
            >
              <p class="entry-gloss">{one.entry.gloss}</p>
              <Mentions {...list} arranged={one} />
            </EntryDetails>
          ))}
        </div>
      ))}
    </>
  );
}

function InPageOrder({ entries, ...list }: ListProps) {
  return (
    <>
      {entries.map((one) => (
        <div class="entry" key={one.mentions[0]?.id}>
          <h4 class="entry-run">
            <CategoryName id={one.category.id} label={one.entry.label} />
          </h4>
          <Mentions {...list} arranged={one} />
        </div>
      ))}
    </>
  );
}

function Mentions({
  arranged,
  language,
  hintId,
  onJump,
}: Omit<ListProps, 'entries'> & { arranged: ArrangedEntry }) {
  const { text } = useTranslator();
  return (
    <ul lang={language || undefined}>
      {arranged.mentions.map((mention, place) => (
        <li key={mention.id}>
          {mention.frame && mention.frame.id !== arranged.mentions[place - 1]?.frame?.id && (
            <p class="frame-name quiet" dir="auto">
              {text('inFrame', mention.frame.name || text('frameWithoutName'))}
            </p>
          )}
          <button
            class="mention"
            type="button"
            dir="auto"
            aria-describedby={hintId}
            onClick={() => onJump(mention.id)}
            onKeyDown={moveFocus}
          >
            <Quoted sentence={mention.sentence} category={mention.category} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Arrow keys, Home and End move the focus among the mentions that are not folded away. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { key, currentTarget } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const list = currentTarget.closest('.mention-list');
  const all = [...(list?.querySelectorAll<HTMLElement>('.mention') ?? [])].filter((mention) =>
    mention.checkVisibility(),
  );
  const at = all.indexOf(currentTarget);
  const goals: Partial<Record<string, HTMLElement | undefined>> = {
    ArrowDown: all[at + 1],
    ArrowUp: all[at - 1],
    Home: all[0],
    End: all.at(-1),
  };
  if (!Object.hasOwn(goals, key)) return;
  event.preventDefault();
  goals[key]?.focus();
}
