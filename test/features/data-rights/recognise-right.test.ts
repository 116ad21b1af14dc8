import { describe, expect, test } from 'vitest';
import { recogniseRight } from '../../../src/features/data-rights/recognise-right.ts';
import type { Right } from '../../../src/features/data-rights/right.ts';

const families: readonly (readonly [Right, readonly string[]])[] = [
  [
    'access',
    [
      'Hvilke opplysninger har dere om meg?',
      'hva vet dere om meg',
      'Hva har dere lagret om meg?',
      'jeg ber om innsyn',
      'Jeg krever innsyn i mine opplysninger',
      'tilgang til mine opplysninger',
      'kopi av mine opplysninger',
      'innsynsbegjæring',
      'innsynskrav',
      'innsyn',
      'kva for nokre opplysningar har de om meg',
      'kva opplysningar har de om meg',
      'kva veit de om meg?',
      'eg ber om innsyn',
      'what data do you hold about me?',
      'What do you know about me',
      'subject access request',
      'access request',
      'DSAR',
      'vilka uppgifter har ni om mig',
      'registerutdrag',
      'ta del av mina personuppgifter',
      'hvilke oplysninger har I om mig',
      'indsigt i mine oplysninger',
      'mitä tietoja teillä on minusta',
      'haluan tarkastaa tietoni',
    ],
  ],
  [
    'erase',
    [
      'slett mine data',
      'Slett alt om meg!',
      'slett meg',
      'glem meg',
      'fjern opplysningene mine',
      'trekk tilbake tilbakemeldingen',
      'kan dere slette alle opplysningene dere har om meg',
      'slett opplysningane mine',
      'gløym meg',
      'delete my data',
      'please erase my data',
      'forget me',
      'withdraw my feedback',
      'radera mina uppgifter',
      'ta bort mina uppgifter',
      'slet mine oplysninger',
      'slet mig',
      'poista tietoni',
      'poistakaa tietoni',
    ],
  ],
  [
    'export',
    [
      'last ned dataene mine',
      'eksporter opplysningene mine',
      'dataportabilitet',
      'last ned opplysningane mine',
      'download my data',
      'export my data',
      'ladda ner mina uppgifter',
      'hent mine data',
      'lataa omat tietoni',
    ],
  ],
  [
    'rectify',
    [
      'rett opplysningene mine',
      'korriger opplysningene mine',
      'endre opplysningene mine',
      'dere har feil opplysninger om meg',
      'rett opplysningane mine',
      'correct my details',
      'update my details',
      'rätta mina uppgifter',
      'ret mine oplysninger',
      'oikaiskaa tietoni',
    ],
  ],
  [
    'restrict',
    [
      'begrens bruken av opplysningene mine',
      'begrens behandlingen av dataene mine',
      'frys opplysningene mine',
      'avgrens behandlinga av opplysningane mine',
      'restrict processing of my data',
      'begränsa behandlingen av mina uppgifter',
      'begræns behandlingen af mine oplysninger',
      'rajoittakaa tietojeni käsittelyä',
    ],
  ],
  [
    'object',
    [
      'jeg protesterer mot behandlingen',
      'slutt å bruke dataene mine',
      'jeg reserverer meg',
      'ikke bruk opplysningene mine',
      'eg protesterer mot behandlinga',
      'ikkje bruk opplysningane mine',
      'I object to the processing',
      'stop using my data',
      'jag invänder mot behandlingen',
      'jeg gør indsigelse',
      'vastustan käsittelyä',
    ],
  ],
  [
    'complain',
    [
      'jeg vil klage til Datatilsynet',
      'jeg melder dere til Datatilsynet',
      'klaga till IMY',
      'I will go to the data protection authority',
      'valitus tietosuojavaltuutetulle',
    ],
  ],
  ['recipients', ['hvem har fått opplysningene mine?', 'who has received my data']],
  [
    'info',
    [
      'er dette anonymt?',
      'lagres navnet mitt?',
      'hvem ser det jeg skriver',
      'sendes dataene til USA',
      'hva er det rettslige grunnlaget, altså rettslig grunnlag?',
      'vert namnet mitt lagra',
      'is this anonymous',
      'who sees this',
      'sparas mina svar',
      'hvor længe gemmer I det',
      'tallennetaanko nimeni',
    ],
  ],
];

describe.each(families)('%s', (right, phrases) => {
  test.each(phrases)('%s', (phrase) => {
    expect(recogniseRight(phrase)).toBe(right);
  });
});

test.each([
  ['jeg ber om insyn', 'access'],
  ['hvilke opplysniger har dere om meg', 'access'],
  ['slett oplysningene mine', 'erase'],
  ['slett datane mine', 'erase'],
  ['gloym meg', 'erase'],
  ['slett persondata mine', 'erase'],
  ['SLETT   OPPLYSNINGENE\nMINE', 'erase'],
] as const)('misspelt or shouted: %j', (phrase, right) => {
  expect(recogniseRight(phrase)).toBe(right);
});

test.each(['personvern', 'Personvern?', 'GDPR', 'privacy', 'dataskydd'])('%s leads to the menu', (phrase) => {
  expect(recogniseRight(phrase)).toBe('menu');
});

describe('feedback that only sounds like it', () => {
  test.each([
    'Du har rett',
    'Knappen ligger rett under menyen',
    'rett meg hvis jeg tar feil',
    'Dette er slett ikke bra',
    'det er slet ikke godt',
    'glem det',
    'jeg har ikke tilgang til rapporten',
    'jeg får ikke tilgang til dataene mine',
    'Vi trenger innsyn i timelistene',
    'Sjefen ber om innsyn i timelistene',
    'kan dere slette faktura 1042',
    'last ned-knappen virker ikke',
    'jeg vil klage på supporten',
    'systemet sletter opplysningene mine når jeg bytter fane',
    'begrens antall rader',
    'vi protesterer på prisøkningen',
    'status',
    'info',
    'Kan dere rette feilen i menyen?',
    'Det blir feil i rapporten',
    'I love the new dashboard',
    'remove the button',
    'Hvor finner jeg personvern i menyen?',
    '',
    '👍',
  ])('%j', (phrase) => {
    expect(recogniseRight(phrase)).toBeNull();
  });
});

test('a very long text is looked through quickly', () => {
  const started = performance.now();
  recogniseRight('slett alle de andre '.repeat(2000));
  recogniseRight('a'.repeat(40_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
