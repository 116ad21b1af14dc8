import type texts from '../../../../locales/nb/playground.json';

type Path<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Path<T[Key]>}`;
}[keyof T & string];

type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every text of the page, from the Norwegian file: a key that is not there does not compile. */
export type TextKey = WithoutPlural<Path<typeof texts>>;
