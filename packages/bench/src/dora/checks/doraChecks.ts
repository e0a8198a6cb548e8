import type { NamedCheck } from '../../work/checks/WorkCheck';
import { checkDoraChanges } from './checkDoraChanges';
import { checkDoraDeployments } from './checkDoraDeployments';
import { checkDoraMetrics } from './checkDoraMetrics';
import { checkDoraPreviews } from './checkDoraPreviews';

/** Everything that is compared of deployments, in this order. */
export const doraChecks: readonly NamedCheck[] = [
  ['deployments', checkDoraDeployments],
  ['changes of deployments', checkDoraChanges],
  ['metrics', checkDoraMetrics],
  ['previews', checkDoraPreviews],
];
