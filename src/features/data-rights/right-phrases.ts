import { few, own, thing } from './own-data-phrases.ts';
import type { Right } from './right.ts';

/**
 * Phrases by which people ask for a right, over folded text (see `foldText`), in six languages. Each needs a verb of
 * the right and the person's own data, or a term that can mean nothing else: "slett ikke bra" and "rett under menyen"
 * are not requests, and "systemet sletter opplysningene mine" is a bug report, so only imperatives and infinitives
 * count.
 */

const pattern = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${sources.join('|')})(?![a-z])`);

const authority =
  '(?:datatilsynet?|imy|integritetsskyddsmyndigheten|(?:the )?data protection (?:authority|agency)|the ico)';
/** What happens when somebody does it, or that they cannot, is a report. */
const notReported =
  "(?<!(?:when|whenever|if|after|before|time|cannot|can't|couldn't|unable|tried|trying|ikke|ikkje|inte) (?:i |we |to |til |a |att |at |fa )*)";
const finnishWish = '(?:voisitteko|voitteko|haluan|haluaisin|pyydan) ';
/** Right before these, access is something that fails, not something that is asked for. */
const notFailing = "(?<!(?:ikke|ikkje|inte|ingen|not|cannot|can't)(?: fa| get| have)? )";
const processing = `(?:behandling\\S*|(?:bruk(?:en)?|anvandning(?:en)?|brug(?:en)?) a[vf] ${own})`;

/** In the order they are tried: the first that fits is only a suggestion, and the menu shows them all. */
export const rightPhrases: readonly (readonly [Right, RegExp])[] = [
  [
    'complain',
    pattern(
      `(?:kla(?:ge?|ga)r?|klagomal|klagemal|meld(?:e|er)?|anmeld(?:e|er)?|anmal(?:an|a|er)?|rapporter(?:e|er)?|varsle) (?:\\S+ ){0,4}${authority}`,
      `(?:complain|complaint|report|reporting|go) (?:\\S+ ){0,3}${authority}`,
      'data protection authority',
      'tietosuojavaltuutetulle|tietosuojavaltuutetun toimisto\\S*',
    ),
  ],
  [
    'object',
    pattern(
      `protester(?:er|e)? (?:pa|mot) (?:\\S+ )?${processing}`,
      `(?:slutt(?: med)? a bruke|(?:ikke|ikkje) bruk|brug ikke|ma ikke bruge|sluta anvanda|anvand inte|hold op med at bruge|stop using|don't use|do not use) ${few}${own}`,
      '(?:jeg|eg) (?:vil )?reserver(?:er|e)? (?:meg|mot)|reservere meg mot',
      `i object(?: to)? (?:(?:the |your |any )?(?:processing|use|using)|you using ${own})`,
      'opt me out|want to opt out|opt out of (?:the )?processing',
      'inv[ae]nd(?:er|a) mot|gor(?:e)? indsigelse|vastustan (?:\\S+ )?kasittelya',
      `alkaa kayttako ${few}${own}|lopettakaa ${own} kayttaminen|lopettakaa ${own} kaytto`,
    ),
  ],
  [
    'erase',
    pattern(
      `${notReported}(?:slette?|fjerne?|stryke?|radera|ta bort|slet|delete|erase|remove|wipe|poista(?:kaa)?|poistatte) ${few}${own}`,
      `${finnishWish}poistaa ${own}`,
      'slette? (?:meg|mig)(?! ikk)|slet mig|radera mig|delete me|erase me|poista(?:kaa)? minut',
      '(?:glem|gloym|glom) (?:meg|mig)(?! ikk)|forget (?:about )?me|unohtakaa minut|unohda minut',
      'bli (?:glemt|gloymd|bortglomd)|jeg vil glemmes|right to be forgotten|unohdetuksi',
      `(?:trekkj?e?r? tilbake|trekk attende|dra tillbaka|withdraw|retract) ${few}(?:${own}|tilbakemelding\\S*|feedback)`,
      'traek min (?:feedback|tilbagemelding) tilbage|peru palautteeni',
    ),
  ],
  [
    'restrict',
    pattern(
      `(?:begrense?|avgrense?|begransa|begraense?|frys|sperre?|restrict|limit|freeze) ${few}(?:${processing}|(?:the )?processing|(?:the )?use of ${own}|${own})`,
      `ni begransar ${few}behandlingen av ${own}`,
      `(?:rajoit(?:a|takaa)|${finnishWish}rajoittaa) (?:${own} )?(?:kasittelya|kayttoa)`,
    ),
  ],
  [
    'export',
    pattern(
      `${notReported}(?:laste? ned|eksportere?|exportera|ladda ne[rd]|hente?|downl?oa?d|download|export|(?<=^|[.!?,] )lataa|ladata|siirra) ${few}${own}`,
      'dataportabilitet|data portability',
    ),
  ],
  [
    'rectify',
    pattern(
      `${notReported}(?:rette?|korrigere?|endre|oppdatere?|opdatere?|ratta|andra|ret|correct|rectify|update|fix|oikais(?:kaa|e|ta)|korja(?:ta|tkaa)) ${few}${own}`,
      `(?:feil|fel|forkerte) (?:i )?(?:${thing} om m[ei]g|${own})|wrong (?:information|data|details) about me|vaarat tiedot minusta`,
    ),
  ],
  [
    'recipients',
    pattern(
      `(?:hvem|kven|vem|vilka|who) (?:\\S+ ){0,4}(?:fatt|fatt se|faet|delt|delat|mottatt|modtaget|received|got|shared) ${few}${own}`,
      `(?:kuka|ketka) (?:\\S+ )?saa(?:nut|neet) ${own}|kenelle (?:\\S+ ){0,3}${own}`,
      `(?:gitt|givet|lamnat ut|luovuttaneet) ${few}${own}|pass(?:ed)? ${few}${own} on`,
    ),
  ],
  [
    'access',
    pattern(
      `(?:hvilke|hvilken|hva|kva|hvad|vad|vilka|what|which) (?:for (?:nokre|noen|slags) )?(?:person)?(?:\\S+ )?(?:har|vet|veit|ved|lagrer|lagra|do|data|information|\\S*ysni?n?g[ea]r) (?:\\S+ ){0,4}(?:om m[ei]g|about me|on me)`,
      '(?:hva|kva|vad|hvad) (?:\\S+ ){0,4}(?:registrert|registrerat|registreret|sit|sitter|ligger|sidder) (?:\\S+ ){0,3}(?:om|pa) m[ei]g',
      '(?:se|sja) (?:alt|allt) (?:\\S+ ){1,4}(?:om|pa) m[ei]g',
      `${notFailing}(?:tilgang til|tillgang till|adgang til|kopi a[vf]|kopia av|innsyn i|insyn i|indsigt i|ta del av|se|access to|copy of|see) ${few}(?:alt |all )?${own}`,
      '(?:be(?:r|dt|der)? om|krev(?:er|e)?|kreve|onsker|onskjer|vil ha) (?:a fa )?(?:inn?syn|indsigt)(?! i (?!mine|opp?lysn|person|data))',
      'inn?synsbegjaering|inn?synskrav|indsigtsanmodning|registerutdrag|(?:(?:subject|data|an?) |^)access request|dsar|^sar[.!?]?$',
      'mita (?:tietoja teilla on|tiedatte) minusta|(?:tarkastaa|nahda) (?:\\S+ )?tietoni|tietopyynto omista tiedoistani|kopion? tiedoistani',
    ),
  ],
  [
    'info',
    pattern(
      'er (?:dette|det(?: her)?|eg|jeg) anonymt?|(?:is this|am i) anonymous|ar det(?:ta| har)? anonymt|onko tama (?:anonyymi|nimeton)',
      '(?:lagres|lagrer dere|blir|vert|sparas|gemmes) (?:navnet|namnet|mitt namn|mit navn|mina svar|svaret) ?(?:mitt|mine)? ?(?:lagret|lagra)?|is my name stored',
      '(?:hvem|kven|vem|who) (?:ser|kan se|kan sja|kan lese|les|sees|can see|can read|reads) (?:det,? (?:jeg|eg|jag) skriv(?:er)?|this|what i write)',
      '(?:rettslige?|juridiske?|rettslege?|rattsliga) (?:grunnlag(?:et)?|grunden)|retsgrundlag(?:et)?|legal basis|oikeusperuste',
      'hvor laenge gemmer|hvor lenge lagrer|hur lange sparar|how long do you (?:keep|store)|kuinka kauan sailytatte',
      'sendes (?:dataene|opplysningene) (?:\\S+ )?til usa|tallennetaanko (?:minun )?nimeni|kuka nakee taman',
    ),
  ],
];
