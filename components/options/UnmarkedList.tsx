import { useId, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../../lib/schema/ids.ts';
import type { UnmarkedPhrase } from '../../lib/schema/settings.ts';
import { useTranslator } from '../use-translator.ts';

interface Props {
  /** The newest last. */
  phrases: readonly UnmarkedPhrase[];
  labelOf: (entry: EntryId) => string;
  onRemove: (phrase: UnmarkedPhrase) => void;
}

/** The phrases that the reader asked not to mark, with a button to have each marked again. */
export function UnmarkedList({ phrases, labelOf, onRemove }: Props) {
  const { text } = useTranslator();
  const id = useId();
  const status = useRef<HTMLParagraphElement>(null);
  const [message, setMessage] = useState('');

  function remove(phrase: UnmarkedPhrase): void {
    onRemove(phrase);
    setMessage(text('markedAgain', phrase.phrase));
    // Its button goes away with it; the focus must not be lost.
    status.current?.focus();
  }

  return (
    <>
      {phrases.length === 0 && <p class="quiet">{text('settingsNoUnmarked')}</p>}
      <ul class="sites">
        {phrases.toReversed().map((unmarked, index) => {
          const { phrase, entry, site } = unmarked;
          const label = labelOf(entry);
          return (
            <li key={`${phrase} ${entry} ${site}`}>
              <span id={`${id}-${index}`}>
                <q dir="auto">{phrase}</q>{' '}
                <span class="quiet">
                  {site === null
                    ? text('unmarkedAsEverywhere', label)
                    : text('unmarkedAs', label, site)}
                </span>
              </span>
              <button
                class="button-plain"
                type="button"
                aria-describedby={`${id}-${index}`}
                onClick={() => remove(unmarked)}
              >
                {text('markAgain')}
              </button>
            </li>
          );
        })}
      </ul>
      <p ref={status} class="quiet" role="status" tabIndex={-1}>
        {message}
      </p>
    </>
  );
}
