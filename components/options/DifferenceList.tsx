import type { SettingDifference } from '../../lib/schema/setting-difference.ts';
import {
  type ChoiceKey,
  NAME_OF_SETTING,
  WORDS_OF_CHOICE,
} from '../../lib/schema/setting-words.ts';
import type { MessageKey, Translator } from '../../lib/schema/translate.ts';
import { useTranslator } from '../use-translator.ts';

interface Props {
  differences: readonly SettingDifference[];
  /** What an item of a list setting is called: a category by its label. */
  nameItem: (key: SettingDifference['key'], item: string) => string;
}

/** What would change, setting by setting. */
export function DifferenceList({ differences, nameItem }: Props) {
  const translator = useTranslator();
  const { text, locale } = translator;
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return (
    <dl class="terms differences">
      {differences.map((difference) => {
        const { key } = difference;
        const namesOf = (items: readonly string[]) =>
          list.format(items.map((item) => nameItem(key, item)));
        return (
          <div key={key}>
            <dt>{text(NAME_OF_SETTING[key])}</dt>
            {'before' in difference ? (
              <dd>
                {text(
                  'differenceValue',
                  wordsOf(key, difference.before, translator),
                  wordsOf(key, difference.after, translator),
                )}
              </dd>
            ) : (
              <dd>
                {difference.added.length > 0 && (
                  <p>{text('differenceAdded', namesOf(difference.added))}</p>
                )}
                {difference.removed.length > 0 && (
                  <p>{text('differenceRemoved', namesOf(difference.removed))}</p>
                )}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function wordsOf(key: string, value: string | number | boolean, { text }: Translator): string {
  if (typeof value === 'boolean') return text(value ? 'valueOn' : 'valueOff');
  if (typeof value === 'number') return text('milliseconds', value);
  const words: Readonly<Record<string, MessageKey>> | undefined = WORDS_OF_CHOICE[key as ChoiceKey];
  const word = words?.[value];
  return word ? text(word) : value;
}
