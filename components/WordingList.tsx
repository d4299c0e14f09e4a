import type { Entry } from '../lib/schema/entry.ts';
import type { EntryId } from '../lib/schema/ids.ts';
import type { PageQuote, WordingFinding } from '../lib/schema/page-comparison.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { NAME_OF_STAGE } from '../lib/text/name-of-stage.ts';
import { CategoryName } from './CategoryName.tsx';
import { CitationList } from './CitationList.tsx';
import { PageQuotation } from './PageQuotation.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  findings: readonly WordingFinding[];
  entries: ReadonlyMap<EntryId, Entry>;
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  /** What shows words in the page; null where that is not known. */
  showQuote: (quote: PageQuote) => (() => void) | null;
}

/** Words of the page for a pledge beside the rung that the dataset has it on. */
export function WordingList({ findings, entries, language, showQuote }: Props) {
  const { text, locale } = useTranslator();
  return (
    <ul>
      {findings.map(({ entry: id, quote, stage, status, citations }) => {
        const entry = entries.get(id);
        return (
          <li class="finding" key={`${quote.block} ${quote.start}`}>
            {entry && (
              <h3 class="entry-line">
                <CategoryName id={entry.category} label={entry.label} />
              </h3>
            )}
            <dl class="sides">
              <dt>{text('onThePage')}</dt>
              <dd>
                <PageQuotation quote={quote} language={language} onShow={showQuote(quote)} />
                <p class="hint">{text('wordingStage', text(NAME_OF_STAGE[stage]))}</p>
              </dd>
              <dt>{text('inTheDataset')}</dt>
              <dd>
                <p>
                  <strong>{text(NAME_OF_STAGE[status.stage])}</strong>
                  {' · '}
                  {formatDate(status.date, locale)}
                </p>
                {status.note && <p>{status.note}</p>}
                <CitationList citations={citations} />
              </dd>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
