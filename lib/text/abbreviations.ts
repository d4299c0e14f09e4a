/**
 * Folded words after which a full stop does not end a sentence, in the languages of the surface
 * forms: titles, months, and words that announce a number or a name. Single letters are treated
 * alike elsewhere and are not listed.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sir st sen rep gov gen lt col maj sgt capt vs approx inc ltd co ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'janv fevr avr juil mm mme m bzw ca nr usw hr fr ' +
    'sr sra ecc sig dott on ' +
    'ul im godz proc mln mld tys ' +
    'тис млн млрд грн напр ст ім вул дол долл тыс руб им проц янв фев сент окт нояб дек ' +
    'art abs cf etc bez bzgl ggf mrd mio sog tzw ust pkt ee uu ff aa ene abr ago dic gen mag giu lug set'
  ).split(' '),
);
