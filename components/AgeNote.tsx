import type { PageAge } from '../lib/schema/page-comparison.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { CitationList } from './CitationList.tsx';
import { useTranslator } from './use-translator.ts';

/** The page's day against the dataset's, and what happened between them. */
export function AgeNote({ age }: { age: PageAge | null }) {
  const { text, locale } = useTranslator();
  if (age === null) return <p class="quiet">{text('ageUnknown')}</p>;
  const published = formatDate(age.published.slice(0, 10), locale);
  const asOf = formatDate(age.asOf, locale);
  const words = {
    newer: text('ageNewer', published, asOf),
    older: text('ageOlder', published, asOf),
    current: text('ageCurrent', published, asOf),
  };
  return (
    <>
      <p>{words[age.relation]}</p>
      {age.events.length > 0 && (
        <>
          <h3 class="place-line">{text('ageEvents')}</h3>
          <ol class="events">
            {age.events.map(({ event, citations }) => (
              <li class="finding" key={event.id}>
                <time class="finding-relation" dateTime={event.date}>
                  {formatDate(event.date, locale)}
                </time>
                <p>{event.text}</p>
                <CitationList citations={citations} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
