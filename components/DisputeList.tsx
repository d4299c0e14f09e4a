import type { DisputeSummary } from '../lib/summary/collect-claims.ts';
import { CategoryName } from './CategoryName.tsx';
import { CitationList } from './CitationList.tsx';

/** Questions that sources answer differently, with every telling. */
export function DisputeList({ disputes }: { disputes: readonly DisputeSummary[] }) {
  return (
    <ul>
      {disputes.map(({ entry, id, question, tellings }) => (
        <li key={`${entry.id} ${id}`} class="dispute">
          <p class="entry-line">
            <CategoryName id={entry.category} label={entry.label} />
          </p>
          <h3 class="entry-heading">{question}</h3>
          <ul class="claims">
            {tellings.map(({ text, citations }) => (
              <li key={text} class="claim">
                <p>{text}</p>
                <CitationList citations={citations} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
