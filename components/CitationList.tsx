import type { Citation } from '../lib/schema/source.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { Matched } from './Matched.tsx';
import { useTranslator } from './use-translator.ts';

/** Where a sentence was taken from: title, publisher, date and place of each source. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  const { text, locale } = useTranslator();
  return (
    <ul class="citations" aria-label={text('sources')}>
      {citations.map(({ source, place }) => (
        <li key={`${source.id} ${place}`}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer">
              <Matched text={source.title} />
              <span class="unseen"> {text('newTab')}</span>
            </a>
          ) : (
            <cite>
              <Matched text={source.title} />
            </cite>
          )}
          {source.publisher && (
            <>
              {' · '}
              <Matched text={source.publisher} />
            </>
          )}
          {source.published && (
            <>
              {' · '}
              <time dateTime={source.published}>{formatDate(source.published, locale)}</time>
            </>
          )}
          {` · ${place}`}
        </li>
      ))}
    </ul>
  );
}
