/** How people speak of data about themselves, over folded text, in six languages: parts of patterns. */

/** The data, whoever's. */
export const thing =
  '(?:person)?(?:opp?lysni?n?g(?:er|ene|ar|ane)?|data(?:ene|ane|ne|en|er|a)?|info(?:rmasjon(?:en)?)?|tilbakemelding(?:er|en|ene|a|ar|ane)?|upp?gifter(?:na)?|feedback)';

const norse = `(?:(?:alle? )?(?:min[ea]?|mitt|mit) (?:egne |eigne |egna )?${thing}|${thing} (?:mine?|mitt|mina|mi)|(?:alt|alle? ${thing}|allt|${thing}|det) (?:dere |de |du |ni |i |som |har |er |vet |veit |lagret |lagra |samlet |samla |inn )*om m[ei]g)`;
const english =
  '(?:my (?:own |personn?al )*(?:data|details|information|info|feedback|profile)|(?:everything|all|data|information|info)(?: that)?(?: you)?(?: have| hold| know| stored?)* (?:about|on) me)';
const finnish = '(?:minun |omat |kaikki |henkilo)*(?:tietoni|tietojani|tietojeni|henkilotietoni)';

/** The data of whoever writes. */
export const own = `(?:${norse}|${english}|${finnish})`;

/** Up to three words that do not matter. */
export const few = '(?:\\S+ ){0,3}';
