import { describe, expect, test } from 'vitest';
import { annotateText } from '../../../lib/match/annotate-text.ts';
import type { Language } from '../../../lib/schema/ids.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';
import { readLabelled } from '../../labelled/read-cases.ts';

const matcher = loadMatcher();

/** A first paragraph that names in full what the short forms of the cases may mean. */
const LEAD: Record<Language, string> = {
  en: 'The Coalition of the Willing met in Paris on 6 January to agree security guarantees for Ukraine. The Paris summit adopted the Paris Declaration on a multinational force, and Macron, Starmer and Zelensky signed a declaration of intent.',
  fr: 'La coalition des volontaires s’est réunie à Paris le 6 janvier pour s’accorder sur des garanties de sécurité pour l’Ukraine. Le sommet de Paris a adopté la Déclaration de Paris sur une force multinationale, et Macron, Starmer et Zelensky ont signé une déclaration d’intention.',
  de: 'Die Koalition der Willigen hat sich am 6. Januar in Paris getroffen, um Sicherheitsgarantien für die Ukraine zu vereinbaren. Der Pariser Gipfel verabschiedete die Pariser Erklärung über eine multinationale Truppe; Macron, Starmer und Selenskyj unterzeichneten eine Absichtserklärung.',
  uk: 'Коаліція охочих зібралася в Парижі 6 січня, щоб узгодити гарантії безпеки для України. Паризький саміт ухвалив Паризьку декларацію про багатонаціональні сили, а Макрон, Стармер і Зеленський підписали декларацію про наміри.',
  ru: 'Коалиция желающих собралась в Париже 6 января, чтобы согласовать гарантии безопасности для Украины. Парижский саммит принял Парижскую декларацию о многонациональных силах, а Макрон, Стармер и Зеленский подписали декларацию о намерениях.',
  pl: 'Koalicja chętnych zebrała się w Paryżu 6 stycznia, by uzgodnić gwarancje bezpieczeństwa dla Ukrainy. Szczyt w Paryżu przyjął Deklarację Paryską o siłach wielonarodowych, a Macron, Starmer i Zełenski podpisali deklarację intencji.',
  es: 'La coalición de voluntarios se reunió en París el 6 de enero para acordar garantías de seguridad para Ucrania. La cumbre de París adoptó la Declaración de París sobre una fuerza multinacional, y Macron, Starmer y Zelenski firmaron una declaración de intenciones.',
  it: 'La coalizione dei volenterosi si è riunita a Parigi il 6 gennaio per concordare garanzie di sicurezza per l’Ucraina. Il vertice di Parigi ha adottato la Dichiarazione di Parigi su una forza multinazionale, e Macron, Starmer e Zelensky hanno firmato una dichiarazione di intenti.',
};

/** Quotes of the mentions of some entries in a paragraph that follows the lead. */
function quotesOf(language: Language, entries: string[], paragraph: string): string[] {
  const text = `${LEAD[language]}\n${paragraph}`;
  return annotateText(text, matcher, { language })
    .filter(({ start, entry }) => start > LEAD[language].length && entries.includes(entry))
    .map(({ start, end }) => text.slice(start, end));
}

describe('of the entries named, what stands in brackets is marked and nothing else', () => {
  const lines = ['short-forms.txt', 'names.txt', 'phrasings.txt', 'other-subjects.txt']
    .flatMap(readLabelled)
    .map(({ line }) => line);

  test.each(lines)('%s', (line) => {
    const [language, entries = '', paragraph = ''] = line.split(' | ');
    const wanted = [...paragraph.matchAll(/\[(.*?)\]/g)].map(([, quote]) => quote);
    const plain = paragraph.replaceAll(/[[\]]/g, '');
    expect(quotesOf(language as Language, entries.split(','), plain)).toEqual(wanted);
  });
});
