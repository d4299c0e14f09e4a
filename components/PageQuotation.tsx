import type { PageQuote } from '../lib/schema/page-comparison.ts';
import { Quoted } from './Quoted.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  quote: PageQuote;
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  /** Shows the place in the page; null where no mention stands near the words. */
  onShow: (() => void) | null;
}

/** Words of the page in their sentence; a press goes there, where the way is known. */
export function PageQuotation({ quote, language, onShow }: Props) {
  const { text } = useTranslator();
  const words = (
    <q class="page-quote" lang={language || undefined} dir="auto">
      <Quoted sentence={quote.sentence} category={null} />
    </q>
  );
  if (onShow === null) return words;
  return (
    <button class="page-quotation" type="button" title={text('goToMention')} onClick={onShow}>
      {words}
    </button>
  );
}
