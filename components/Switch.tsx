import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './switch.css';

interface Props {
  on: boolean;
  /** Why the switch cannot be used; shown in place of the note. */
  disabledReason?: string | null;
  note?: string;
  onChange: (on: boolean) => void;
  /** The label. */
  children: ComponentChildren;
}

/** A label and a switch in one row; a press anywhere on the row switches. */
export function Switch({ on, disabledReason = null, note, onChange, children }: Props) {
  const id = useId();
  const below = disabledReason ?? note;
  return (
    <label class="switch">
      <span>
        <span class="switch-label" id={`${id}-label`}>
          {children}
        </span>
        {below !== undefined && (
          <span class="switch-note" id={`${id}-note`}>
            {below}
          </span>
        )}
      </span>
      <input
        class="switch-input"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
        role="switch"
        checked={on}
        disabled={disabledReason !== null}
        aria-labelledby={`${id}-label`}
        aria-describedby={below === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
