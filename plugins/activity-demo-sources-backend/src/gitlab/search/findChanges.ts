import type { Request } from 'express';
import { changeAt, ChangeState } from '../../chronicle/changeAt';
import { ChangeHistory, Service } from '../../model';
import {
  readChoice,
  readFlag,
  readList,
  readText,
} from '../parameters/readParameters';
import { readSpan } from '../parameters/readSpan';
import { titleOf } from '../render/renderChange';
import { repositoryOf } from '../site/repositoryOf';
import { Visit } from '../site/Visit';
import { FoundRow, sortRows } from './FoundRow';
import { readPersonFilter } from './readPersonFilter';

const states = ['opened', 'closed', 'locked', 'merged', 'all'] as const;
const orders = ['created_at', 'updated_at', 'merged_at', 'title'] as const;

/** The merge requests of projects that a request asks for, in the order that it asks for. Throws 400. */
export function findChanges(
  req: Request,
  visit: Visit,
  services: readonly Service[],
): FoundRow[] {
  const accepts = readChangeFilter(req, visit);
  const order = readChoice(req, 'order_by', orders, 'created_at');
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const rows: FoundRow[] = [];
  for (const service of services) {
    repositoryOf(visit, service).changes.forEach((change, place) => {
      const state = changeAt(change, visit.at);
      if (state && accepts(change, state)) {
        const key = keyOf(change, state, order);
        rows.push({ service, place, id: change.id, key });
      }
    });
  }
  return sortRows(rows, sort);
}

function readChangeFilter(
  req: Request,
  visit: Visit,
): (change: ChangeHistory, state: ChangeState) => boolean {
  const wanted = readChoice(req, 'state', states, 'all');
  const iids = new Set(readList(req, 'iids').map(Number));
  const labels = readList(req, 'labels');
  const source = readText(req, 'source_branch');
  const target = readText(req, 'target_branch');
  const text = readText(req, 'search')?.toLowerCase();
  const draft = readChoice(req, 'wip', ['yes', 'no']);
  const isDraft =
    draft === undefined ? readFlag(req, 'draft') : draft === 'yes';
  const created = readSpan(req, 'created');
  const updated = readSpan(req, 'updated');
  const merged = readSpan(req, 'merged');
  const isAuthor = readPersonFilter(req, visit, 'author');
  const isAssignee = readPersonFilter(req, visit, 'assignee');
  const isReviewer = readPersonFilter(req, visit, 'reviewer');
  return (change, state) =>
    (wanted === 'all' || state.state === wanted) &&
    (iids.size === 0 || iids.has(change.iid)) &&
    labels.every(label => change.labels.includes(label)) &&
    (source === undefined || change.sourceBranch === source) &&
    (target === undefined || change.targetBranch === target) &&
    (isDraft === undefined || state.draft === isDraft) &&
    created(change.openedAt) &&
    updated(state.updatedAt) &&
    merged(state.merged?.at) &&
    isAuthor([change.author]) &&
    isAssignee(state.assignee === undefined ? [] : [state.assignee]) &&
    isReviewer(state.reviewers) &&
    (text === undefined ||
      `${titleOf(state)}\n${change.description}`.toLowerCase().includes(text));
}

function keyOf(
  change: ChangeHistory,
  state: ChangeState,
  order: (typeof orders)[number],
): number | string {
  switch (order) {
    case 'updated_at':
      return state.updatedAt;
    case 'merged_at':
      return state.merged?.at ?? Infinity;
    case 'title':
      return titleOf(state);
    default:
      return change.openedAt;
  }
}
