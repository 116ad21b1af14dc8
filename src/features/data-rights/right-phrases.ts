import type { Right } from './right.ts';

/**
 * Phrases by which people ask for a right, over folded text (see `foldText`). Each needs a verb of the right and
 * the person's own data, or a term that can mean nothing else: "slett ikke bra" and "rett under menyen" are not
 * requests, and "systemet sletter opplysningene mine" is a bug report, so only imperatives and infinitives count.
 */

const thing =
  '(?:person)?(?:opp?lysni?n?g(?:er|ene|ar|ane)?|data(?:ene|ane|ne|en|er)?|info(?:rmasjon(?:en)?)?|tilbakemelding(?:er|en|ene|a|ar|ane)?|uppgifter(?:na)?)';
const norse = `(?:(?:alle )?(?:mine?|mitt|mina|mit) (?:egne |eigne |egna )?${thing}|${thing} (?:mine?|mitt|mina)|(?:alt|alle? ${thing}|allt|${thing}|det) (?:dere |de |du |ni |i |som |har |er |vet |veit |lagret |lagra )*om m[ei]g)`;
const english =
  '(?:my (?:own |personal )*(?:data|details|information|info|feedback|profile)|(?:everything|all|data|information|info)(?: that)?(?: you)?(?: have| hold| know| stored?)* (?:about|on) me)';
const finnish = '(?:omat |kaikki |henkilo)*(?:tietoni|tietojani|tietojeni|henkilotietoni)';
const own = `(?:${norse}|${english}|${finnish})`;
const few = '(?:\\S+ ){0,3}';

const pattern = (source: string): RegExp => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`);

/** In the order they are tried: the first that fits is only a suggestion, and the menu shows them all. */
export const rightPhrases: readonly (readonly [Right, readonly RegExp[]])[] = [
  [
    'complain',
    [
      pattern(
        '(?:klage?|klaga|melder?|anmelde?|anmalan?|rapportere?) (?:\\S+ ){0,4}(?:datatilsynet|imy|integritetsskyddsmyndigheten)',
      ),
      pattern('complain \\S* ?(?:\\S+ ){0,3}data protection|data protection authority'),
      pattern('tietosuojavaltuutetulle|tietosuojavaltuutetun toimisto\\S*'),
    ],
  ],
  [
    'object',
    [
      pattern(`protester(?:er)? (?:pa|mot) (?:\\S+ )?(?:behandling\\S*|bruk(?:en)? av ${own})`),
      pattern(
        `(?:slutt(?: med)? a bruke|ikke bruk|ikkje bruk|sluta anvanda|hold op med at bruge|stop using|don't use|do not use) ${few}${own}`,
      ),
      pattern('(?:jeg|eg) (?:vil )?reserver(?:er|e)? (?:meg|mot)|reservere meg mot'),
      pattern(
        'i object(?: to)? (?:the |your |any )?(?:processing|use|using)|opt me out|opt out of (?:the )?processing',
      ),
      pattern('(?:jag )?invander mot|gor(?:e)? indsigelse|vastustan (?:\\S+ )?kasittelya'),
    ],
  ],
  [
    'erase',
    [
      pattern(
        `(?:slette?|fjerne?|stryke?|radera|ta bort|slet|delete|erase|remove|wipe|poista(?:kaa)?) ${few}${own}`,
      ),
      pattern('slette? (?:meg|mig)(?! (?:ikke|ikkje))|slet mig|delete me|erase me'),
      pattern(
        '(?:glem|gloym|glom) (?:meg|mig)|forget (?:about )?me|retten til a bli (?:glemt|gloymd)|right to be forgotten',
      ),
      pattern(
        `(?:trekke?r? tilbake|trekk attende|withdraw|retract) ${few}(?:${own}|tilbakemelding\\S*|feedback)`,
      ),
    ],
  ],
  [
    'restrict',
    [
      pattern(
        `(?:begrense?|avgrense?|begransa|begraens|frys|sperre?|restrict|limit|freeze) ${few}(?:behandling\\S*|bruk(?:en)? av ${own}|processing|use of ${own}|${own})`,
      ),
      pattern('rajoita(?:kaa|ttakaa)? (?:\\S+ )?kasittelya|rajoittakaa (?:\\S+ )?kasittelya'),
    ],
  ],
  [
    'export',
    [
      pattern(`(?:laste? ned|eksportere?|ladda ner|hent|download|export|lataa) ${few}${own}`),
      pattern('dataportabilitet|data portability'),
    ],
  ],
  [
    'rectify',
    [
      pattern(
        `(?:rette?|korrigere?|endre|oppdatere?|ratta|ret|correct|update|fix|oikais(?:kaa|e)) ${few}${own}`,
      ),
      pattern(`feil (?:i )?(?:${thing} om meg|${own})|wrong information about me`),
    ],
  ],
  [
    'recipients',
    [
      pattern(
        `(?:hvem|kven|vem|who) (?:\\S+ ){0,4}(?:fatt|fatt se|delt|mottatt|received|got|shared) ${few}${own}`,
      ),
    ],
  ],
  [
    'access',
    [
      pattern(
        `(?:hvilke|hvilken|hva|kva|hvad|vilka|what|which) (?:for (?:nokre|noen|slags) )?(?:person)?(?:\\S+ )?(?:har|vet|veit|ved|lagrer|lagra|do|data|information) (?:\\S+ ){0,4}(?:om m[ei]g|about me|on me)`,
      ),
      pattern(
        `(?<!ikke )(?<!ikkje )(?<!ingen )(?:tilgang til|kopi av|innsyn i|insyn i|indsigt i|ta del av|se|access to|copy of|see) ${few}(?:alt |all )?${own}`,
      ),
      pattern(
        '(?:be(?:r|dt)? om|krev(?:er|e)?|kreve|onsker|onskjer|vil ha) (?:a fa )?inn?syn(?! i (?!mine|opp?lysn|person|data))',
      ),
      pattern(
        'inn?synsbegjaering|inn?synskrav|registerutdrag|(?:(?:subject|data|an?) |^)access request|dsar',
      ),
      pattern('mita tietoja teilla on minusta|(?:tarkastaa|nahda) (?:\\S+ )?tietoni'),
    ],
  ],
  [
    'info',
    [
      pattern('er (?:dette|det|eg|jeg) anonymt?|is this anonymous|am i anonymous|ar det(?:ta)? anonymt'),
      pattern(
        '(?:lagres|lagrer dere|blir|vert|sparas) (?:navnet|namnet|mitt navn|mina svar|svaret) ?(?:mitt|mine)? ?(?:lagret|lagra)?',
      ),
      pattern(
        '(?:hvem|kven|who) (?:ser|kan se|kan lese|les|sees|can see|reads) (?:det (?:jeg|eg) skriv(?:er)?|this|what i write)',
      ),
      pattern(
        '(?:rettslig|juridisk|rettsleg) grunnlag|legal basis|hvor laenge gemmer|hvor lenge lagrer|how long do you (?:keep|store)',
      ),
      pattern('sendes (?:dataene|opplysningene) (?:\\S+ )?til usa|tallennetaanko nimeni'),
    ],
  ],
];
