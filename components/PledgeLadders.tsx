import type { Entry } from '../lib/schema/entry.ts';
import { StatusLadder } from './StatusLadder.tsx';

/** The entries that have a status, each with its ladder, in the order of the dataset. */
export function PledgeLadders({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul class="pledge-ladders">
      {entries.map(
        ({ id, label, status }) =>
          status && (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
              <StatusLadder status={status} withNames={false} />
            </li>
          ),
      )}
    </ul>
  );
}
