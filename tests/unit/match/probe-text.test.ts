import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { looksLikeTopic } from '../../../lib/match/probe-text.ts';
import { readLabelledTexts } from '../../../scripts/corpus/labelled-text.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

describe('the probe', () => {
  it.each(readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl')))(
    'lets every text of %s through in which something is marked',
    async (name) => {
      const refused = (await readLabelledTexts(CORPUS + name)).filter(
        ({ text, mentions }) => mentions.length > 0 && !looksLikeTopic(text),
      );
      expect(refused.map(({ id }) => id)).toEqual([]);
    },
  );

  it.each([
    ['en', 'Who would pay for a peacekeeping force in Ukraine?'],
    ['en', 'The coalition of the willing meets in Paris'],
    ['fr', 'Poutine juge « inacceptable » la présence de troupes étrangères'],
    ['de', 'Putin: Westliche Soldaten wären legitime Ziele'],
    ['es', 'El Kremlin rechaza tropas extranjeras en Ucrania'],
    ['it', 'Garanzie di sicurezza: cosa porta a casa Kiev da Parigi'],
    ['pl', 'Kto zapłaci za żołnierzy w Ukrainie?'],
    ['uk', 'Хто заплатить за миротворців в Україні?'],
    ['ru', 'Кремль против иностранных солдат'],
  ])('lets a headline through in %s: %s', (_language, headline) => {
    expect(looksLikeTopic(headline)).toBe(true);
  });

  it.each([
    'The Bank of England left rates unchanged on Thursday.',
    'Les retraites au menu du conseil des ministres',
    'Kyiv opens a new metro station.',
    'Starmer faces a vote on welfare.',
  ])('spares a page such as: %s', (text) => {
    expect(looksLikeTopic(text)).toBe(false);
  });
});
