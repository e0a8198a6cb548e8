import type { NamedCheck } from '../../work/checks/WorkCheck';
import { checkFlowBreakdowns } from './checkFlowBreakdowns';
import { checkFlowChanges } from './checkFlowChanges';
import { checkFlowDays } from './checkFlowDays';
import { checkFlowForecasts } from './checkFlowForecasts';
import { checkFlowItems } from './checkFlowItems';
import { checkFlowSeries } from './checkFlowSeries';
import { checkFlowSprints } from './checkFlowSprints';
import { checkFlowTiles } from './checkFlowTiles';

/** Everything that is compared of flow, in this order. */
export const flowChecks: readonly NamedCheck[] = [
  ['work items', checkFlowItems],
  ['merge requests', checkFlowChanges],
  ['tiles', checkFlowTiles],
  ['series', checkFlowSeries],
  ['days', checkFlowDays],
  ['sprints', checkFlowSprints],
  ['breakdowns', checkFlowBreakdowns],
  ['forecasts', checkFlowForecasts],
];
