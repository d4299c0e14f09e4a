import { useId } from 'preact/hooks';
import type { MessageKey } from '../lib/schema/translate.ts';
import {
  MENTION_ORDERS,
  type MentionChoice,
  type MentionOrder,
} from '../lib/summary/arrange-mentions.ts';
import { useTranslator } from './use-translator.ts';
import './mention-tools.css';

interface Props {
  choice: MentionChoice;
  /** How many mentions are shown, and how many there are to choose from. */
  shown: number;
  total: number;
  onChoice: (choice: MentionChoice) => void;
}

const NAME_OF_ORDER: Record<MentionOrder, MessageKey> = {
  weight: 'orderWeight',
  page: 'orderPage',
};

/** Chooses which mentions are listed, and in which order. */
export function MentionTools({ choice, shown, total, onChoice }: Props) {
  const { text } = useTranslator();
  const orderId = useId();
  const noteId = useId();
  const wordsId = useId();
  const isNarrowed = choice.words.trim() !== '' || choice.categories.size > 0;
  return (
    <div class="mention-tools">
      <div class="field">
        <label for={wordsId}>{text('mentionWords')}</label>
        <input
          class="field-input"
          id={wordsId}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={choice.words}
          onInput={({ currentTarget }) => onChoice({ ...choice, words: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={orderId}>{text('mentionOrder')}</label>
        <select
          class="field-input"
          id={orderId}
          aria-describedby={choice.order === 'weight' ? noteId : undefined}
          value={choice.order}
          onChange={({ currentTarget }) =>
            onChoice({ ...choice, order: currentTarget.value as MentionOrder })
          }
        >
          {MENTION_ORDERS.map((order) => (
            <option key={order} value={order}>
              {text(NAME_OF_ORDER[order])}
            </option>
          ))}
        </select>
      </div>
      {choice.order === 'weight' && (
        <p class="hint" id={noteId}>
          {text('orderWeightNote')}
        </p>
      )}
      <div class="mention-tools-state">
        <p class="hint" role="status">
          {isNarrowed && text('mentionsShown', shown, total)}
        </p>
        {isNarrowed && (
          <button
            class="button-plain"
            type="button"
            onClick={() => onChoice({ ...choice, words: '', categories: new Set() })}
          >
            {text('mentionsAll')}
          </button>
        )}
      </div>
    </div>
  );
}
