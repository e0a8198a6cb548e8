import type { FlowChange } from '@activity-insights/plugin-activity-common';
import type { ChangeFact } from '../../flow/facts/ChangeFact';
import { isMergedWithoutReview } from '../../flow/select/changeRules';
import type { ChangeRow } from '../../store/flow/reads/readChangeRows';
import { toIsoInstant } from '../../time/toIsoInstant';
import { changeKey } from './changeKey';
import { isoOrNull, secondsOrNull } from './flowDtoParts';
import type { ListedFlow } from './ListedFlow';

/** A change as flow sees it. Nobody is named in it. */
export function describeFlowChange(
  { item: fact, value, reason }: ListedFlow<ChangeFact>,
  row: ChangeRow,
): FlowChange {
  return {
    about: 'changes',
    key: changeKey(row),
    source: row.source,
    instance: row.instance,
    project: row.project ?? '',
    title: row.title,
    url: row.url ?? undefined,
    value,
    excluded: reason,
    number: row.number,
    state: fact.state,
    draft: row.draft,
    firstCommitAt: isoOrNull(fact.firstCommitAt),
    openedAt: toIsoInstant(fact.openedAt),
    readyAt: isoOrNull(fact.readyAt),
    firstReviewAt: isoOrNull(fact.firstReviewAt),
    mergedAt: isoOrNull(fact.mergedAt),
    closedAt: isoOrNull(fact.closedAt),
    deployedAt: isoOrNull(fact.deployedAt),
    updatedAt: toIsoInstant(fact.updatedAt),
    codingSeconds: secondsOrNull(fact.codingMs),
    pickupSeconds: secondsOrNull(fact.pickupMs),
    reviewSeconds: secondsOrNull(fact.reviewMs),
    deploySeconds: secondsOrNull(fact.deployMs),
    cycleSeconds: secondsOrNull(fact.cycleMs),
    size: fact.size,
    files: row.files,
    reviews: fact.reviews,
    reviewers: fact.reviewers,
    mergedWithoutReview: isMergedWithoutReview(fact),
  };
}
