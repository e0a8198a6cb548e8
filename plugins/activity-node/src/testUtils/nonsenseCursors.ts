import type { JsonObject } from '@backstage/types';

/** Cursors that no module may take for its own. */
export const nonsenseCursors: JsonObject[] = [
  {},
  { v: 1 },
  { v: 99_999 },
  { v: 1, tips: 'everything', page: 'first', list: 7 },
];
