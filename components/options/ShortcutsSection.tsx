import { useTranslator } from '../use-translator.ts';

interface Props {
  /** The keyboard commands with their keys, empty where none is set. */
  shortcuts: readonly { description: string; keys: string }[];
  onChange: () => void;
}

/** The keyboard commands, and the way to the browser's own page for changing them. */
export function ShortcutsSection({ shortcuts, onChange }: Props) {
  const { text } = useTranslator();
  return (
    <>
      <dl class="terms">
        {shortcuts.map(({ description, keys }) => (
          <div key={description}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : text('shortcutNone')}</dd>
          </div>
        ))}
      </dl>
      <button class="button" type="button" onClick={onChange}>
        {text('changeShortcuts')}
      </button>
    </>
  );
}
