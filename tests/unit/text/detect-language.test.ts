import { describe, expect, it } from 'vitest';
import { detectLanguage, readLanguageTag } from '../../../lib/text/detect-language.ts';

const sentences: [string, string][] = [
  ['en', 'The leaders said that the force would not be sent before the end of the war.'],
  ['fr', 'Les dirigeants ont dit que la force ne serait pas envoyée avant la fin de la guerre.'],
  [
    'de',
    'Die Staats- und Regierungschefs sagten, die Truppe werde nicht vor dem Ende des Krieges entsandt.',
  ],
  ['uk', 'Лідери заявили, що сили не будуть направлені до завершення війни.'],
  ['ru', 'Лидеры заявили, что силы не будут направлены до завершения войны.'],
  ['pl', 'Przywódcy powiedzieli, że siły nie zostaną wysłane przed końcem wojny.'],
  ['es', 'Los líderes dijeron que la fuerza no sería enviada antes del fin de la guerra.'],
  ['it', 'I leader hanno detto che la forza non sarà inviata prima della fine della guerra.'],
];

describe('detectLanguage', () => {
  it.each(sentences)('knows a sentence in %s', (language, sentence) => {
    expect(detectLanguage(sentence, 'en')).toBe(language);
    expect(detectLanguage(sentence, 'de')).toBe(language);
  });

  it.each([['Paris'], ['Macron, Starmer'], ['2026'], ['']])(
    'keeps the expected one for %j',
    (text) => {
      expect(detectLanguage(text, 'it')).toBe('it');
    },
  );
});

describe('readLanguageTag', () => {
  it.each([
    ['en-GB', 'en'],
    ['UK', 'uk'],
    ['pt-BR', null],
    ['', null],
  ])('%j is %j', (tag, language) => {
    expect(readLanguageTag(tag)).toBe(language);
  });
});
