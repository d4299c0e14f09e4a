import { expect, it } from 'vitest';
import { annotateText } from '../../../lib/match/annotate-text.ts';
import type { Language } from '../../../lib/schema/ids.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';

const matcher = loadMatcher();

/** A sentence that makes a text one about the topic, with two mentions of its own. */
const LEADS = {
  de: 'Die Koalition der Willigen plant eine multinationale Truppe, sagt man in Kiew.',
  pl: 'Koalicja chętnych planuje siły wielonarodowe, mówi się w Kijowie.',
  uk: 'Коаліція охочих планує багатонаціональні сили, кажуть у Києві.',
  ru: 'Коалиция желающих планирует многонациональные силы, говорят в Киеве.',
} satisfies Partial<Record<Language, string>>;

type Eastern = keyof typeof LEADS;

function mentionsOf(language: Eastern, text: string): string[] {
  const found = annotateText(text, matcher, { language });
  return found.map(({ start, end, entry }) => `${text.slice(start, end)}: ${entry}`);
}

it.each<[Eastern, string, string[]]>([
  ['de', 'Erst müsste das Unterhaus zustimmen.', ['Unterhaus zustimmen: national-approval']],
  ['de', 'Das Unterhaus werde darüber abstimmen.', ['abstimmen: national-approval']],
  [
    'de',
    'Britische und französische Kräfte stehen bereit.',
    ['Britische und französische Kräfte: multinational-force'],
  ],
  [
    'de',
    'Geplant ist eine auf Dauer angelegte Zusammenarbeit in der Verteidigung.',
    ['auf Dauer angelegte Zusammenarbeit in der Verteidigung: long-term-defence-cooperation'],
  ],
  ['de', 'Französische Soldaten stehen heute in Estland.', []],
  ['pl', 'Polska żołnierzy nie wyśle.', ['żołnierzy nie wyśle: multinational-force']],
  ['pl', 'Francuskie wojska siedzą w Rumunii.', []],
  ['pl', 'Podpisano list o intencjach.', ['list o intencjach: declaration-of-intent']],
  [
    'pl',
    'Ukraina liczy na szkolenie i dozbrajanie swojej armii.',
    ['szkolenie i dozbrajanie swojej armii: armed-forces-support'],
  ],
  ['pl', 'Ktoś musi strzec rozejmu.', ['strzec rozejmu: ceasefire-monitoring']],
  ['uk', 'Скільки вояків приїде?', ['Скільки вояків: force-size-and-funding']],
  [
    'uk',
    'Готується розміщення військового контингенту.',
    ['розміщення військового контингенту: multinational-force'],
  ],
  [
    'uk',
    'Українську армію далі зміцнюватимуть.',
    ['Українську армію далі зміцнюватимуть: armed-forces-support'],
  ],
  ['uk', 'Війська коаліції охочих чекають.', ['коаліції охочих: coalition-of-the-willing']],
  [
    'ru',
    'Обещаны военные базы Британии и Франции.',
    ['военные базы Британии и Франции: military-hubs'],
  ],
  [
    'ru',
    'Нужна поддержка в случае повторной агрессии.',
    ['поддержка в случае повторной агрессии: renewed-attack-response'],
  ],
])('reads in %s: %s', (language, sentence, expected) => {
  expect(mentionsOf(language, `${LEADS[language]} ${sentence}`).slice(2)).toEqual(expected);
});

it.each<[Eastern, string]>([
  ['de', 'Für die Waschmaschine gilt noch die Garantie.'],
  ['pl', 'A pralka z wątku obok dalej jest na gwarancji?'],
  ['pl', 'U nas też by się koalicja pokłóciła.'],
  ['uk', 'А холодильник ще має гарантії магазину.'],
  ['uk', 'Наші сили не відступлять.'],
  ['uk', 'Фінансування ще не надійшло до школи.'],
  ['ru', 'Слово «гарантии» тут ни при чём.'],
  ['ru', 'Ночью обстреляны военные базы России.'],
])('takes for something else in %s: %s', (language, sentence) => {
  expect(mentionsOf(language, `${LEADS[language]} ${sentence}`)).toHaveLength(2);
});

it('does not take a paragraph of a report on another theatre for the topic', () => {
  const report = [
    'В Порт-о-Пренс прибыли ещё 300 военнослужащих: численность многонациональных сил растёт.',
    'Размещение войск идёт медленно, защищённых складов для оружия нет вовсе. Эмманюэль Макрон ' +
      'принял в Париже главу совета, стороны подписали декларацию о намерениях. Гарантий ' +
      'безопасности для конвоев никто не даёт.',
  ];
  expect(mentionsOf('ru', report.join('\n\n'))).toEqual([]);
});

it.each<[Eastern, string, string]>([
  ['de', 'Anders als im März 2025 brachte der Pariser Gipfel Ergebnisse.', 'Pariser Gipfel'],
  ['pl', 'Inaczej niż w marcu 2025 szczyt w Paryżu przyniósł wynik.', 'szczyt w Paryżu'],
  [
    'uk',
    'На відміну від зустрічі у березні 2025 паризький саміт дав результат.',
    'паризький саміт',
  ],
  ['ru', 'В отличие от встречи в марте 2025 парижский саммит дал результат.', 'парижский саммит'],
])('knows the meeting beside the date of another in %s: %s', (language, sentence, meeting) => {
  expect(mentionsOf(language, `${LEADS[language]} ${sentence}`)).toContain(
    `${meeting}: paris-meeting`,
  );
});

it.each<[Eastern, string]>([
  ['de', 'Sie ist nicht zu verwechseln mit der multinationalen Truppe in Haiti.'],
  ['pl', 'Nie należy ich mylić z siłami wielonarodowymi na Haiti.'],
  ['uk', 'Їх не слід плутати з багатонаціональними силами на Гаїті.'],
  ['ru', 'Их не следует путать с многонациональными силами на Гаити.'],
])('does not mark what a text sets apart in %s: %s', (language, sentence) => {
  expect(mentionsOf(language, `${LEADS[language]} ${sentence}`)).toHaveLength(2);
});
