import type { Language } from '../lib/schema/ids.ts';

/**
 * Paragraphs that make a page one about the topic, for measuring and checking on pages that are
 * not. The first names the coalition, so that a card of known contents can be opened.
 */
const PARAGRAPHS: Partial<Record<Language, string[]>> & { en: string[] } = {
  en: [
    'The Paris summit of the Coalition of the Willing agreed multilayered security guarantees for Ukraine.',
    'France, the United Kingdom and Ukraine signed a declaration of intent on a multinational force, to deploy after a ceasefire.',
    'The coalition will monitor a ceasefire, train Ukrainian soldiers and set up military hubs; parliaments must approve.',
    'Emmanuel Macron, Keir Starmer and Volodymyr Zelenskyy spoke of a US backstop and of a coordinated response to any renewed attack.',
  ],
  de: [
    'Der Pariser Gipfel der Koalition der Willigen einigte sich auf mehrschichtige Sicherheitsgarantien für die Ukraine.',
    'Frankreich, Großbritannien und die Ukraine unterzeichneten eine Absichtserklärung über eine multinationale Truppe, die nach einem Waffenstillstand entsandt werden soll.',
    'Die Koalition will den Waffenstillstand überwachen und Militärstützpunkte in der Ukraine einrichten; die Parlamente müssen zustimmen.',
    'Emmanuel Macron, Keir Starmer und Wolodymyr Selenskyj sprachen von einer Absicherung durch die USA.',
  ],
  es: [
    'La cumbre de París de la Coalición de Voluntarios acordó garantías de seguridad para Ucrania.',
    'Francia, el Reino Unido y Ucrania firmaron una declaración de intenciones sobre una fuerza multinacional que se desplegaría tras un alto el fuego.',
    'La coalición supervisará el alto el fuego y creará centros militares en Ucrania; los parlamentos deben aprobarlo.',
    'Emmanuel Macron, Keir Starmer y Volodímir Zelenski hablaron del respaldo de Estados Unidos.',
  ],
  fr: [
    'Le sommet de Paris de la Coalition des volontaires a convenu de garanties de sécurité pour l’Ukraine.',
    'La France, le Royaume-Uni et l’Ukraine ont signé une déclaration d’intention sur une force multinationale, déployée après un cessez-le-feu.',
    'La coalition surveillera le cessez-le-feu et établira des hubs militaires en Ukraine ; les parlements doivent approuver.',
    'Emmanuel Macron, Keir Starmer et Volodymyr Zelensky ont parlé du soutien des États-Unis.',
  ],
};

/** Paragraphs about the topic in the language of a page, in English where there are none. */
export function topicParagraphs(language: string): string[] {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(PARAGRAPHS, primary)
    ? (PARAGRAPHS[primary as keyof typeof PARAGRAPHS] ?? PARAGRAPHS.en)
    : PARAGRAPHS.en;
}

/**
 * A page's HTML with the topic in its article, in the page's own language: before the longest
 * paragraph, which belongs to the article on nearly every page; in front of all where none is.
 */
export function addTopic(html: string): string {
  const language = /<html\b[^>]*\slang=["']?([\w-]+)/i.exec(html)?.[1] ?? 'en';
  const topic = topicParagraphs(language)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
  const place = placeOfLongest(html) ?? endOfBodyTag(html);
  return html.slice(0, place) + topic + html.slice(place);
}

/** Where the paragraph with most text begins; null where there is none. */
function placeOfLongest(html: string): number | null {
  let place: number | null = null;
  let most = 0;
  for (const { 0: paragraph, index } of html.matchAll(/<p\b[^>]*>(?:(?!<p\b)[\s\S])*?<\/p>/gi)) {
    const { length } = paragraph.replace(/<[^>]*>/g, '').trim();
    if (length <= most) continue;
    most = length;
    place = index;
  }
  return place;
}

function endOfBodyTag(html: string): number {
  const tag = /<body\b[^>]*>/i.exec(html);
  return tag ? tag.index + tag[0].length : 0;
}
