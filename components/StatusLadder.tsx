import { STATUS_STAGES, type Status } from '../lib/schema/entry.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { NAME_OF_STAGE } from '../lib/text/name-of-stage.ts';
import { useTranslator } from './use-translator.ts';
import './status-ladder.css';

interface Props {
  status: Pick<Status, 'stage' | 'date'>;
  /** Whether to name every step below the picture; else only the one that is reached. */
  withNames: boolean;
}

/** How far a pledge is: a picture of six steps up to the one it stands on, and that in words. */
export function StatusLadder({ status, withNames }: Props) {
  const { text, locale } = useTranslator();
  const reached = STATUS_STAGES.indexOf(status.stage);
  const name = text(NAME_OF_STAGE[status.stage]);
  return (
    <div class="ladder">
      <div
        class="ladder-steps"
        role="img"
        aria-label={text('ladderStep', name, reached + 1, STATUS_STAGES.length)}
      >
        {STATUS_STAGES.map((stage, step) => (
          <span
            key={stage}
            class={
              step === reached ? 'step step-reached' : step < reached ? 'step step-below' : 'step'
            }
          >
            {withNames && <span class="step-name">{text(NAME_OF_STAGE[stage])}</span>}
          </span>
        ))}
      </div>
      <p class="ladder-words">
        <strong>{name}</strong> ·{' '}
        <time dateTime={status.date}>{formatDate(status.date, locale)}</time>
      </p>
    </div>
  );
}
