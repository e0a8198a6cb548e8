import { checkGhosts } from './checkGhosts';
import { checkHistory } from './checkHistory';
import { checkItems } from './checkItems';
import { checkKeys } from './checkKeys';
import { checkPast } from './checkPast';
import { checkRefusals } from './checkRefusals';
import { checkSummary } from './checkSummary';
import { checkTrees } from './checkTrees';
import type { NamedCheck } from './WorkCheck';

/** Everything that is compared of work items, in this order. */
export const workChecks: readonly NamedCheck[] = [
  ['trees', checkTrees],
  ['keys', checkKeys],
  ['summaries', checkSummary],
  ['items', checkItems],
  ['ghosts', checkGhosts],
  ['the past', checkPast],
  ['histories', checkHistory],
  ['refusals', checkRefusals],
];
