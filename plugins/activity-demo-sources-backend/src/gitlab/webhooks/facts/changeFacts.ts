import { changeAt } from '../../../chronicle/changeAt';
import { RefTimelines } from '../../../chronicle/RefTimelines';
import {
  ChangeFact,
  ChangeHistory,
  Instant,
  PersonId,
  RepositoryHistory,
  Service,
} from '../../../model';
import { Visit } from '../../site/Visit';
import { describeUpdate } from './describeUpdate';
import { formatUtcText } from '../bodies/formatHookTime';
import { HookFact, isWithin, Span } from '../HookFact';
import {
  renderHookProject,
  renderHookRepository,
  renderHookUser,
} from '../bodies/hookParts';
import { renderHookChange } from '../bodies/renderHookChange';

/** One thing that was done to a merge request, in the words of webhooks. */
interface Act {
  readonly at: Instant;
  readonly by: PersonId;
  readonly action: string;
  readonly changes: Record<string, unknown>;
  /** The tip before, if there is a new one. */
  readonly oldrev?: string;
}

/**
 * What was done to merge requests, but for comments. When a push takes approvals back, nobody is told of that.
 */
export function changeFacts(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  span: Span,
): HookFact[] {
  return repository.changes.flatMap(change => {
    const { openedAt, author, facts } = change;
    if (openedAt >= span.to) return [];
    const tell = (name: string, act: Act): HookFact => ({
      at: act.at,
      service,
      about: 'merge_requests_events',
      event: 'Merge Request Hook',
      name: `merge request ${change.id} ${name}`,
      payload: () => renderAct(visit, service, repository, change, act),
    });
    const opening: Act = {
      at: openedAt,
      by: author,
      action: 'open',
      changes: {},
    };
    return [
      ...(isWithin(openedAt, span) ? [tell('open', opening)] : []),
      ...facts.flatMap(fact => {
        if (!isWithin(fact.at, span) || fact.kind === 'comment') return [];
        const act = actOf(visit, repository, change, fact);
        return [tell(`fact ${fact.id}`, act)];
      }),
    ];
  });
}

function actOf(
  visit: Visit,
  repository: RepositoryHistory,
  change: ChangeHistory,
  fact: Exclude<ChangeFact, { kind: 'comment' }>,
): Act {
  const { at, by } = fact;
  const before = changeAt(change, at)!;
  const after = changeAt(change, at + 1)!;
  const act = (action: string, oldrev?: string): Act => {
    const changes = describeUpdate(visit, before, after);
    return { at, by, action, changes, oldrev };
  };
  switch (fact.kind) {
    case 'closed':
      return act('close');
    case 'reopened':
      return act('reopen');
    case 'merged':
      return act('merge');
    // One approval is required: the first one is all, and the last one that goes is all, too.
    case 'approved':
      return act(before.approvals.length === 0 ? 'approved' : 'approval');
    case 'unapproved':
      return act(after.approvals.length === 0 ? 'unapproved' : 'unapproval');
    case 'pushed': {
      const ref = `refs/heads/${change.sourceBranch}`;
      return act('update', RefTimelines.of(repository).lastTip(ref, at - 1));
    }
    default:
      return act('update');
  }
}

function renderAct(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  change: ChangeHistory,
  { at, by, action, changes, oldrev }: Act,
): Record<string, unknown> {
  const then: Visit = { ...visit, at: at + 1 };
  const { assignee, reviewers } = changeAt(change, then.at)!;
  return {
    object_kind: 'merge_request',
    event_type: 'merge_request',
    user: renderHookUser(visit, by),
    project: renderHookProject(then, service),
    object_attributes: {
      ...renderHookChange(then, service, repository, change),
      updated_at: formatUtcText(at),
      ...(oldrev === undefined ? {} : { oldrev }),
      action,
    },
    labels: change.labels.map(title => ({ title })),
    changes,
    repository: renderHookRepository(then, service),
    ...(assignee === undefined
      ? {}
      : { assignees: [renderHookUser(visit, assignee)] }),
    ...(reviewers.length === 0
      ? {}
      : { reviewers: reviewers.map(each => renderHookUser(visit, each)) }),
  };
}
