import { useId, useRef } from 'preact/hooks';
import type { SettingDifference } from '../../lib/schema/setting-difference.ts';
import { useTranslator } from '../use-translator.ts';
import { DifferenceList } from './DifferenceList.tsx';

/** A file that the reader chose, read but not in use yet. */
export interface ChosenFile {
  name: string;
  /** Why it cannot be used; null where it can. */
  fault: string | null;
  differences: readonly SettingDifference[];
  /** What in it is passed over, in sentences. */
  remarks: readonly string[];
}

interface Props {
  chosen: ChosenFile | null;
  nameItem: (key: SettingDifference['key'], item: string) => string;
  onSave: () => void;
  onFile: (file: File) => void;
  /** Uses the chosen file. */
  onRestore: () => void;
  /** Drops it. */
  onCancel: () => void;
  onReset: () => void;
}

/** Settings to a file and back, and all as installed. */
export function BackupSection(props: Props) {
  const { chosen } = props;
  const { text } = useTranslator();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  /** Gives the focus a place to stay: the buttons of the preview go away. */
  function finish(act: () => void): void {
    act();
    field.current?.focus();
  }

  return (
    <>
      <div class="field">
        <button class="button" type="button" aria-describedby={`${id}-save`} onClick={props.onSave}>
          {text('backupSave')}
        </button>
        <p class="hint" id={`${id}-save`}>
          {text('backupSaveNote')}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-file`}>{text('backupRestore')}</label>
        <input
          ref={field}
          class="field-file"
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-restore`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) props.onFile(file);
            // The same file can be chosen again once it was mended.
            currentTarget.value = '';
          }}
        />
        <p class="hint" id={`${id}-restore`}>
          {text('backupRestoreNote')}
        </p>
      </div>
      <div role="status">{chosen && <Preview {...props} chosen={chosen} finish={finish} />}</div>
      <div class="field">
        <button
          class="button"
          type="button"
          aria-describedby={`${id}-reset`}
          onClick={props.onReset}
        >
          {text('backupReset')}
        </button>
        <p class="hint" id={`${id}-reset`}>
          {text('backupResetNote')}
        </p>
      </div>
    </>
  );
}

function Preview({
  chosen: { name, fault, differences, remarks },
  nameItem,
  finish,
  onRestore,
  onCancel,
}: Props & { chosen: ChosenFile; finish: (act: () => void) => void }) {
  const { text, plural } = useTranslator();
  if (fault !== null) return <p class="failure">{fault}</p>;
  return (
    <div class="question">
      <p>
        {differences.length > 0
          ? plural('backupChanges', differences.length, name)
          : text('backupNoChanges', name)}
      </p>
      <DifferenceList differences={differences} nameItem={nameItem} />
      {remarks.map((remark) => (
        <p class="failure" key={remark}>
          {remark}
        </p>
      ))}
      {differences.length > 0 && (
        <div class="button-row">
          <button class="button button-primary" type="button" onClick={() => finish(onRestore)}>
            {text('backupApply')}
          </button>
          <button class="button-plain" type="button" onClick={() => finish(onCancel)}>
            {text('cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
