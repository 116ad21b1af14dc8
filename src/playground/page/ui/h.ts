import {
  type Attributes,
  type ComponentChild,
  type ComponentChildren,
  type ComponentType,
  type JSX,
  h as make,
} from 'preact';

/** What a component gives back. */
export type Drawn = ComponentChild;

type Data = { [name: `data-${string}`]: string | true | undefined };

type Make = {
  <Tag extends keyof JSX.IntrinsicElements>(
    tag: Tag,
    properties: (JSX.IntrinsicElements[Tag] & Data) | null,
    ...children: ComponentChildren[]
  ): Drawn;
  <Properties>(
    component: ComponentType<Properties>,
    properties: (Attributes & Properties) | null,
    ...children: ComponentChildren[]
  ): Drawn;
};

/** Preact's `h`, typed by the tag: attributes are checked, and an event knows the element it happened on. */
export const h: Make = make;
