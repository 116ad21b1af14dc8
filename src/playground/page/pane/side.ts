/** The two halves of the page. */
export type Side = 'customer' | 'agent';
