/**
 * Everything about one person as rows, section by section, with the names and in the order of the inventory
 * (GDPR art. 15(3)). Times are ISO 8601 in UTC.
 */
export type PersonalCopy = {
  readonly [Section in string]: readonly { readonly [Name in string]: unknown }[];
};
