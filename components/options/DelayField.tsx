import { useId, useState } from 'preact/hooks';
import { LONGEST_DELAY } from '../../lib/schema/limits.ts';
import { useTranslator } from '../use-translator.ts';

interface Props {
  label: string;
  /** In ms. */
  value: number;
  /** What it is as installed, in ms. */
  usual: number;
  onChange: (value: number) => void;
}

/** How far one press of an arrow goes, in ms: less is not felt. */
const STEP = 50;

/** A field for a delay. What is typed is taken when the reader is done with it, not at each key. */
export function DelayField({ label, value, usual, onChange }: Props) {
  const { text } = useTranslator();
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);

  function take(input: HTMLInputElement): void {
    const typed = input.value.trim();
    const delay = Number(typed);
    const isDelay = typed !== '' && Number.isInteger(delay) && delay >= 0 && delay <= LONGEST_DELAY;
    // What cannot be read as a number arrives as nothing.
    setFault(isDelay ? null : text('delayNotUnderstood', typed || '…', LONGEST_DELAY));
    if (!isDelay) input.value = String(value);
    else if (delay !== value) onChange(delay);
  }

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="field-row">
        <input
          class="field-input field-number"
          id={id}
          type="number"
          min={0}
          max={LONGEST_DELAY}
          step={STEP}
          value={value}
          aria-describedby={`${id}-hint`}
          onChange={(event) => take(event.currentTarget)}
        />
        <span aria-hidden="true">{text('delayUnit')}</span>
      </span>
      <p class="hint" id={`${id}-hint`}>
        {text('delayRange', LONGEST_DELAY, usual)}
      </p>
      <p class="failure" role="alert">
        {fault}
      </p>
    </div>
  );
}
