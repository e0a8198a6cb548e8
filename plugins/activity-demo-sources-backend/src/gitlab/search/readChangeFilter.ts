import type { Request } from 'express';
import { ChangeState } from '../../chronicle/changeAt';
import { ChangeHistory, ChangeSketch } from '../../model';
import {
  readChoice,
  readFlag,
  readList,
  readText,
} from '../parameters/readParameters';
import { readSpan } from '../parameters/readSpan';
import { titleOf } from '../render/renderChange';
import { Visit } from '../site/Visit';
import { readPersonFilter } from './readPersonFilter';

const states = ['opened', 'closed', 'locked', 'merged', 'all'] as const;
/** Parameters about what only the whole life of a merge request tells. */
const restricting = [
  'labels',
  'source_branch',
  'target_branch',
  'search',
  'wip',
  'draft',
  ...['author', 'assignee', 'reviewer'].flatMap(who => [
    `${who}_id`,
    `${who}_username`,
  ]),
];
/** What a request asks for: first of what can be said without looking at a merge request's life, then of the rest. */
export interface ChangeFilter {
  readonly acceptsSketch: (sketch: ChangeSketch) => boolean;
  /** None if that is all. */
  readonly accepts?: (change: ChangeHistory, state: ChangeState) => boolean;
}

/** Throws 400. */
export function readChangeFilter(req: Request, visit: Visit): ChangeFilter {
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
  const rest = (change: ChangeHistory, state: ChangeState) =>
    labels.every(label => change.labels.includes(label)) &&
    (source === undefined || change.sourceBranch === source) &&
    (target === undefined || change.targetBranch === target) &&
    (isDraft === undefined || state.draft === isDraft) &&
    isAuthor([change.author]) &&
    isAssignee(state.assignee === undefined ? [] : [state.assignee]) &&
    isReviewer(state.reviewers) &&
    (text === undefined ||
      `${titleOf(state)}\n${change.description}`.toLowerCase().includes(text));
  return {
    acceptsSketch: ({ state, iid, openedAt, updatedAt, mergedAt }) =>
      (wanted === 'all' || state === wanted) &&
      (iids.size === 0 || iids.has(iid)) &&
      created(openedAt) &&
      updated(updatedAt) &&
      merged(mergedAt),
    accepts: restricting.some(name => name in req.query) ? rest : undefined,
  };
}
