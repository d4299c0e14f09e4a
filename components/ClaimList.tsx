import type { Entry } from '../lib/schema/entry.ts';
import type { CitedClaim, ClaimGroup } from '../lib/summary/collect-claims.ts';
import { CitationList } from './CitationList.tsx';
import { CiteMenu } from './CiteMenu.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  /** Before the entry's id in the ids of the elements: "facts". */
  idPrefix: string;
  groups: readonly ClaimGroup[];
}

/** The weight of a detail, which is folded away as long as an entry has something heavier. */
const DETAIL = 1;

/** With more entries than this each is folded, so that the panel can be looked over. */
const MOST_UNFOLDED = 5;

/** Facts, caveats or open questions by entry, heaviest first, each with its sources. */
export function ClaimList({ idPrefix, groups }: Props) {
  const { plural } = useTranslator();
  return (
    <>
      {groups.map(({ entry, claims }) => {
        const heavy = claims.filter(({ weight }) => weight > DETAIL);
        const details = claims.filter(({ weight }) => weight <= DETAIL);
        const fold = heavy.length > 0 && details.length > 0;
        return (
          <EntryDetails
            key={entry.id}
            id={`${idPrefix}-${entry.id}`}
            entry={entry}
            count={claims.length}
            heading="h3"
            open={groups.length <= MOST_UNFOLDED}
          >
            <Claims entry={entry} claims={fold ? heavy : claims} />
            {fold && (
              <details class="more">
                <summary>{plural('moreClaims', details.length)}</summary>
                <Claims entry={entry} claims={details} />
              </details>
            )}
          </EntryDetails>
        );
      })}
    </>
  );
}

function Claims({ entry, claims }: { entry: Entry; claims: readonly CitedClaim[] }) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id} class="claim">
          <p>{claim.text}</p>
          <CitationList citations={claim.citations} />
          <CiteMenu claim={claim} entry={entry} />
        </li>
      ))}
    </ul>
  );
}
