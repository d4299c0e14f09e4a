import { useId } from 'preact/hooks';
import type { ReportedMention } from '../lib/schema/page-report.ts';
import { excerpt } from '../lib/summary/excerpt.ts';
import type { CategorySummary } from '../lib/summary/summarise-page.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  categories: readonly CategorySummary[];
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  /** A reader wants to see the mention with this id in the page. */
  onJump: (id: number) => void;
}

/** What the page mentions, by category and entry, each mention in its sentence. */
export function MentionList({ categories, language, onJump }: Props) {
  const { text, locale } = useTranslator();
  const hintId = useId();
  return (
    <>
      <p id={hintId} hidden>
        {text('goToMention')}
      </p>
      {categories.map(({ category, count, entries }) => (
        <div key={category.id}>
          <h3 class="category-line">
            {category.label} <span class="count">{count.toLocaleString(locale)}</span>
          </h3>
          {entries.map(({ entry, mentions }) => (
            <EntryDetails
              key={entry.id}
              id={`mentions-${entry.id}`}
              entry={entry}
              count={mentions.length}
              heading="h4"
            >
              <p class="entry-gloss">{entry.gloss}</p>
              <ul lang={language || undefined}>
                {mentions.map((mention) => (
                  <li key={mention.id}>
                    <button
                      class="mention"
                      type="button"
                      dir="auto"
                      aria-describedby={hintId}
                      onClick={() => onJump(mention.id)}
                    >
                      <MentionText mention={mention} />
                    </button>
                  </li>
                ))}
              </ul>
            </EntryDetails>
          ))}
        </div>
      ))}
    </>
  );
}

function MentionText({ mention }: { mention: ReportedMention }) {
  const { before, quote, after } = excerpt(mention.sentence);
  return (
    <>
      {before}
      <mark class={`category-name category-${mention.category}`}>{quote}</mark>
      {after}
    </>
  );
}
