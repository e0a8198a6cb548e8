import type {
  FlowChange,
  FlowItems,
  FlowWorkItem,
} from '@activity-insights/plugin-activity-common';
import { madeCommon } from './madeFlow';

const day = 86_400;

export function madeItem(change: Partial<FlowWorkItem> = {}): FlowWorkItem {
  return {
    about: 'workItems',
    key: 'STORY-402',
    source: 'jira',
    instance: 'cloud',
    project: 'Shop',
    title: 'Apple Pay sheet',
    url: 'https://jira.example/browse/STORY-402',
    value: 4 * day,
    type: 'Story',
    status: 'Done',
    stage: 'done',
    estimate: 3,
    createdAt: '2026-09-01T08:00:00.000Z',
    startedAt: '2026-09-02T08:00:00.000Z',
    doneAt: '2026-09-06T08:00:00.000Z',
    leadSeconds: 5 * day,
    cycleSeconds: 4 * day,
    ageSeconds: null,
    activeSeconds: 3 * day,
    waitingSeconds: day,
    blockedSeconds: 0,
    efficiency: 0.75,
    reopened: 0,
    timeInStatus: [
      { status: 'Doing', stage: 'inProgress', seconds: 3 * day, visits: 1 },
      { status: 'In Review', stage: 'inProgress', seconds: day, visits: 1 },
    ],
    ...change,
  };
}

export function madeChange(change: Partial<FlowChange> = {}): FlowChange {
  return {
    about: 'changes',
    key: 'shop!12',
    source: 'gitlab',
    instance: 'gitlab.example',
    project: 'shop',
    title: 'Pay by wallet',
    url: 'https://gitlab.example/shop/-/merge_requests/12',
    value: 2 * day,
    number: 12,
    state: 'merged',
    draft: false,
    firstCommitAt: '2026-09-01T08:00:00.000Z',
    openedAt: '2026-09-02T08:00:00.000Z',
    readyAt: '2026-09-02T08:00:00.000Z',
    firstReviewAt: '2026-09-02T12:00:00.000Z',
    mergedAt: '2026-09-03T08:00:00.000Z',
    closedAt: null,
    deployedAt: '2026-09-03T20:00:00.000Z',
    updatedAt: '2026-09-03T08:00:00.000Z',
    codingSeconds: day,
    pickupSeconds: 4 * 3_600,
    reviewSeconds: 20 * 3_600,
    deploySeconds: 12 * 3_600,
    cycleSeconds: 2 * day,
    size: 120,
    files: 4,
    reviews: 2,
    reviewers: 1,
    mergedWithoutReview: false,
    ...change,
  };
}

export function madeFlowItems(change: Partial<FlowItems> = {}): FlowItems {
  const { items = [madeItem()] } = change;
  return {
    ...madeCommon,
    metric: 'cycle-time',
    items,
    total: items.length,
    ...change,
  };
}
