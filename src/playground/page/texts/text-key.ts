import type { TextKey as AnyTextKey } from '../../../shared/text-key.ts';

type WithoutNamespace<Key> = Key extends `playground:${infer Rest}` ? Rest : never;

/** Every text of the page; the namespace goes without saying here. A mistyped one does not compile. */
export type TextKey = WithoutNamespace<AnyTextKey>;
