import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { looksLikeTopic, mayNameTopic } from '../../../lib/match/probe-text.ts';
import { foldCode, IGNORED } from '../../../lib/text/fold.ts';
import { readLabelledTexts } from '../../../scripts/corpus/labelled-text.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** As pages are asked about: closely only where the quick look finds something. */
const passes = (text: string): boolean => mayNameTopic(text) && looksLikeTopic([text]);

describe('the probe', () => {
  it.each(readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl')))(
    'lets every text of %s through in which something is marked',
    async (name) => {
      const refused = (await readLabelledTexts(CORPUS + name)).filter(
        ({ text, mentions }) => mentions.length > 0 && !passes(text),
      );
      expect(refused.map(({ id }) => id)).toEqual([]);
    },
  );

  it.each<[string, (text: string) => string]>([
    ['with accents apart from their letters', (text) => text.normalize('NFD')],
    ['with soft hyphens', (text) => text.replaceAll(/\p{L}{2}(?=\p{L})/gu, '$&\u00ad')],
    ['with joiners and marks of direction', (text) => text.replaceAll(/\p{L}/gu, '\u200e$&\u2060')],
    ['with stress marks', (text) => text.replaceAll(/[аеиоуыэюяіє]/g, '$&\u0301')],
  ])('lets the same texts through %s', async (_how, write) => {
    const refused = (await readLabelledTexts(`${CORPUS}own.jsonl`)).filter(
      ({ text, mentions }) => mentions.length > 0 && !passes(write(text)),
    );
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it('passes over whatever the matcher passes over inside a word', () => {
    const signs = Array.from({ length: 0x10000 }, (_, code) => code)
      .filter((code) => foldCode(code) === IGNORED)
      .map((code) => String.fromCharCode(code))
      // With some accents it is another letter.
      .filter((sign) => `k${sign}`.normalize('NFC').length === 2);
    expect(signs.length).toBeGreaterThan(100);
    expect(signs.filter((sign) => !passes(`Uk${sign}raine, soldiers`))).toEqual([]);
  });

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
    expect(passes(headline)).toBe(true);
  });

  it.each([
    'Ukraina Ucraina Ucrania Україна Українi Украина',
    'Kyiv Kiev Kiew Kíev Kijow Kijów Київ Києві Киев',
    'Zelensky Zeleński Zelenskyj Selenskyj Зеленський',
    'Witkoff Witkof Wittkoff Віткофф Уиткофф Виткоф Kushner Кушнер',
    'Kreml Cremlino Кремль Putin Poutine Путін Путин Budapest Будапешт',
  ])('knows each of these names beside a subject: %s', (names) => {
    for (const name of names.split(' ')) {
      expect([name, passes(`${name}, soldat`)]).toEqual([name, true]);
      expect([name, passes(`${name.toUpperCase()} СОЛДАТ`)]).toEqual([name, true]);
    }
  });

  it.each([
    'coalition of the willing, coalition of willing nations',
    'coalition des volontaires, coalition de volontaires, Koalition der Willigen',
    'Koalition der Freiwilligen, Koalition der Entschlossenen, koalicji chętnych',
    'coalición de los dispuestos, coalicion de voluntarios, coalizione dei volenterosi',
    'коаліція охочих, коаліції рішучих, коалиция желающих, коалиции решительных',
    'multinational force, force multinationale, fuerza multinacional, forza multinazionale',
    'multinationalen Truppe, multinationale Streitkräfte, wielonarodowe siły',
    'sił wielonarodowych, багатонаціональні сили, многонациональных сил',
    'Coalition of\u00a0the\n  willing',
  ])('knows each of these names without any place: %s', (names) => {
    for (const name of names.split(', ')) {
      expect([name, passes(name)]).toEqual([name, true]);
    }
  });

  it.each([
    'The Bank of England left rates unchanged on Thursday.',
    'Les retraites au menu du conseil des ministres',
    'Kyiv opens a new metro station.',
    'Starmer faces a vote on welfare.',
    'Die Koalition streitet über Garantien für die Rente.',
    'A coalition of cities, and the multinationals that are willing to pay.',
    `Coalition ${'and so on '.repeat(10)} of the willing`,
  ])('spares a page such as: %s', (text) => {
    expect(passes(text)).toBe(false);
  });
});
