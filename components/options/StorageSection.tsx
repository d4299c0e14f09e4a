import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SettingDifference } from '../../lib/schema/setting-difference.ts';
import { Choice } from '../Choice.tsx';
import { useTranslator } from '../use-translator.ts';
import { DifferenceList } from './DifferenceList.tsx';

interface Props {
  /** Where the settings lie; null where the browser handed out none. */
  area: 'sync' | 'local' | null;
  /** Whether the reader wants them on this machine. */
  keptHere: boolean;
  /**
   * How the settings in synchronised storage differ from those in use; null where it holds none
   * or cannot be read.
   */
  synced: readonly SettingDifference[] | null;
  nameItem: (key: SettingDifference['key'], item: string) => string;
  onKeepHere: (synced: 'leave' | 'delete') => void;
  onKeepSynced: (winner: 'here' | 'synced') => void;
  onDeleteSynced: () => void;
}

/** Where the settings are kept, and the way to the other place. */
export function StorageSection(props: Props) {
  const { area, keptHere, synced } = props;
  const { text } = useTranslator();
  /** The place that the reader has chosen and that needs a word first. */
  const [asked, setAsked] = useState<'sync' | 'local' | null>(null);

  function choose(wanted: 'sync' | 'local'): void {
    const isThere = wanted === (keptHere ? 'local' : 'sync');
    setAsked(null);
    if (isThere) return;
    if (wanted === 'local' && synced === null) props.onKeepHere('leave');
    else if (wanted === 'sync' && (synced?.length ?? 0) === 0) props.onKeepSynced('here');
    else setAsked(wanted);
  }

  const isRefused = area === 'local' && !keptHere;
  return (
    <>
      <Choice
        legend={text('storageChoice')}
        value={asked ?? (keptHere ? 'local' : 'sync')}
        options={[
          {
            value: 'sync',
            label: text('storageChoiceSync'),
            note: text(isRefused ? 'storageLocal' : 'storageSync'),
          },
          {
            value: 'local',
            label: text('storageChoiceLocal'),
            note: text('storageLocalChosen'),
          },
        ]}
        onChange={choose}
      />
      {area === null && <p class="failure">{text('storageNone')}</p>}
      {asked === 'local' && (
        <Question
          answers={[
            [text('storageToLocalDelete'), () => props.onKeepHere('delete')],
            [text('storageToLocalLeave'), () => props.onKeepHere('leave')],
          ]}
          onDone={() => setAsked(null)}
        >
          <p>{text('storageToLocal')}</p>
        </Question>
      )}
      {asked === 'sync' && (
        <Question
          answers={[
            [text('storageToSyncTheirs'), () => props.onKeepSynced('synced')],
            [text('storageToSyncMine'), () => props.onKeepSynced('here')],
          ]}
          onDone={() => setAsked(null)}
        >
          <p>{text('storageToSync')}</p>
          <DifferenceList differences={synced ?? []} nameItem={props.nameItem} />
        </Question>
      )}
      {keptHere && synced !== null && asked === null && (
        <div class="question">
          <p>{text('storageCopyLeft')}</p>
          <button class="button" type="button" onClick={props.onDeleteSynced}>
            {text('storageDeleteCopy')}
          </button>
        </div>
      )}
      <p>{text('storageContents')}</p>
    </>
  );
}

interface QuestionProps {
  /** What the reader can answer, and what then happens. */
  answers: readonly (readonly [label: string, act: () => void])[];
  /** After any answer, and after none. */
  onDone: () => void;
  children: ComponentChildren;
}

/** What has to be known before the settings move, read out as it appears. */
function Question({ answers, onDone, children }: QuestionProps) {
  const { text } = useTranslator();
  return (
    <div class="question">
      <div role="status">{children}</div>
      <div class="button-row">
        {answers.map(([label, act]) => (
          <button
            class="button"
            type="button"
            key={label}
            onClick={() => {
              onDone();
              act();
            }}
          >
            {label}
          </button>
        ))}
        <button class="button-plain" type="button" onClick={onDone}>
          {text('cancel')}
        </button>
      </div>
    </div>
  );
}
