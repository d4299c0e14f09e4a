import type { MeetingFinding, PageQuote } from '../lib/schema/page-comparison.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { CitationList } from './CitationList.tsx';
import { PageQuotation } from './PageQuotation.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  findings: readonly MeetingFinding[];
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  /** What shows words in the page; null where that is not known. */
  showQuote: (quote: PageQuote) => (() => void) | null;
}

/** Other meetings of the coalition that the page speaks of. */
export function MeetingList({ findings, language, showQuote }: Props) {
  const { text, locale } = useTranslator();
  return (
    <ul>
      {findings.map(({ quote, event, citations, reason }) => (
        <li class="finding" key={`${quote.block} ${quote.start}`}>
          <h3 class="finding-relation">
            {event?.place
              ? text('meetingKnown', event.place, formatDate(event.date, locale))
              : reason.join(' · ')}
          </h3>
          <PageQuotation quote={quote} language={language} onShow={showQuote(quote)} />
          {event ? (
            <>
              <p>{event.text}</p>
              <CitationList citations={citations} />
            </>
          ) : (
            <p class="hint">{text('meetingUnknown')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
