import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './choice.css';

/** One of several answers. */
export interface ChoiceOption<Value extends string> {
  value: Value;
  label: ComponentChildren;
  note?: string | undefined;
}

interface Props<Value extends string> {
  legend: string;
  note?: string;
  options: readonly ChoiceOption<Value>[];
  /** Null where none is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
}

/** A question with several answers, of which one holds. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, note, options, value, onChange } = props;
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={note === undefined ? undefined : `${id}-note`}>
      <legend>{legend}</legend>
      {note !== undefined && (
        <p class="hint" id={`${id}-note`}>
          {note}
        </p>
      )}
      {options.map((option) => (
        <label class="choice-option" key={option.value}>
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={option.note === undefined ? undefined : `${id}-${option.value}-note`}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span id={`${id}-${option.value}`}>{option.label}</span>
            {option.note !== undefined && (
              <span class="choice-note" id={`${id}-${option.value}-note`}>
                {option.note}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
