/**
 * The words of the shipped notice (`locales/nb/notice.txt`) that columns are covered by. Literal, oddities and all: a
 * test finds each in the file. *prisliste* is what the notice calls a price plan.
 */
export const noticePhrases = {
  answer: 'informasjon relatert til svaret',
  application: 'applikasjonen',
  user: 'brukeren',
  userName: 'brukernavn/id',
  email: 'e-post',
  url: 'URL',
  company: 'firmanavn',
  country: 'land',
  pricePlan: 'prisliste',
  followUp: 'følge opp tilbakemeldingene du har gitt',
  contact: 'komme i kontakt med deg',
  handled: 'informere når vi har håndtert tilbakemeldingene',
  deletion: 'slettet når informasjonen ikke lenger er nødvendig for formålet',
  sharing: 'deler personopplysninger med andre selskaper innad i Visma-gruppen',
} as const;
export type NoticePhrase = keyof typeof noticePhrases;
