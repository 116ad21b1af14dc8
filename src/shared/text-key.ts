import type author from '../../locales/nb/author.json';
import type common from '../../locales/nb/common.json';
import type notice from '../../locales/nb/notice.json';
import type playground from '../../locales/nb/playground.json';
import type register from '../../locales/nb/register.json';
import type rights from '../../locales/nb/rights.json';
import type support from '../../locales/nb/support.json';

/** The Bokmål files; the other languages have the same keys (a test holds that). */
interface Texts {
  readonly author: typeof author;
  readonly common: typeof common;
  readonly notice: typeof notice;
  readonly playground: typeof playground;
  readonly register: typeof register;
  readonly rights: typeof rights;
  readonly support: typeof support;
}

/** `items_one` and `items_other` are asked for as `items`, with a count. */
type WithoutPlural<Key extends string> =
  Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

type PathIn<Group> = {
  [Key in keyof Group & string]: Group[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${PathIn<Group[Key]>}`;
}[keyof Group & string];

/** Every text there is, as `namespace:path.to.key`; a mistyped one does not compile. */
export type TextKey = { [Name in keyof Texts]: `${Name}:${PathIn<Texts[Name]>}` }[keyof Texts];
