import type { Matcher } from '../../lib/match/matcher.ts';
import type { Language } from '../../lib/schema/ids.ts';
import type { ComparedPage } from '../../lib/schema/page-comparison.ts';
import { detectLanguage } from '../../lib/text/detect-language.ts';
import { finish } from '../../lib/text/steps.ts';

/**
 * A first paragraph that makes a text one about the topic, without a number, a date or a wording
 * that the rules could take up.
 */
const LEAD: Record<Language, string> = {
  en: 'The Coalition of the Willing discussed security guarantees for Ukraine at the Paris summit, where Zelenskyy, Macron and Starmer spoke of the multinational force and the Paris Declaration.',
  fr: "La Coalition des volontaires discutait des garanties de sécurité pour l'Ukraine au sommet de Paris, où Zelensky, Macron et Starmer ont parlé de la force multinationale et de la Déclaration de Paris.",
  de: 'Die Koalition der Willigen sprach auf dem Pariser Gipfel über Sicherheitsgarantien für die Ukraine, wo Selenskyj, Macron und Starmer über die multinationale Truppe und die Pariser Erklärung sprachen.',
  uk: 'Коаліція охочих обговорювала гарантії безпеки для України на паризькому саміті, де Зеленський, Макрон і Стармер говорили про багатонаціональні сили та Паризьку декларацію.',
  ru: 'Коалиция желающих обсуждала гарантии безопасности для Украины на парижском саммите, где Зеленский, Макрон и Стармер говорили о многонациональных силах и Парижской декларации.',
  pl: 'Koalicja chętnych omawiała gwarancje bezpieczeństwa dla Ukrainy na szczycie w Paryżu, gdzie Zełenski, Macron i Starmer mówili o siłach wielonarodowych i Deklaracji paryskiej.',
  es: 'La Coalición de Voluntarios debatía las garantías de seguridad para Ucrania en la cumbre de París, donde Zelenski, Macron y Starmer hablaron de la fuerza multinacional y de la Declaración de París.',
  it: "La Coalizione dei volenterosi discuteva le garanzie di sicurezza per l'Ucraina al vertice di Parigi, dove Zelensky, Macron e Starmer parlavano della forza multinazionale e della Dichiarazione di Parigi.",
};

/** A page of a lead about the topic and the paragraphs given, with the matcher's own mentions. */
export function labelPage(
  matcher: Matcher,
  language: Language,
  paragraphs: readonly string[],
  published?: string,
): ComparedPage {
  const texts = [LEAD[language], ...paragraphs];
  const scans = texts.map((text) => matcher.scan(text, language));
  const blocks = texts.map((text) => ({
    text,
    language: detectLanguage(text, language),
    article: true,
  }));
  return { blocks, mentions: finish(matcher.resolve(scans)), published };
}
