import type { EventRow } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import type { CompanyTruth } from './CompanyTruth';
import type { FoldedRecords } from './foldRecords';

/** One line for each fact, so that what differs can be read. */
export interface ComparedFacts {
  events: string[];
  changes: string[];
  deployments: string[];
  deployed: string[];
}

/** What is stored, in lines. */
export function describeStored(stored: FoldedRecords): ComparedFacts {
  const numberOf = (id: string) => stored.changes.get(id)?.number ?? id;
  return {
    events: [...stored.events.values()]
      .filter(({ type }) => type !== 'commit')
      .map(event => {
        const isMerge = event.type === 'change_merged';
        const subject = isMerge
          ? `!${numberOf(event.change ?? '')}`
          : event.key.replace(/^\d+:/, '');
        const { occurredAt, actor, metadata } = event;
        return line(
          event.type,
          subject,
          iso(occurredAt),
          actor?.id,
          metadata?.status,
        );
      })
      .sort(),
    changes: [...stored.changes.values()]
      .map(change => {
        const { id, number, state, draft, title, author } = change;
        return line(
          id,
          number,
          state === 'open' ? 'opened' : state,
          draft,
          title.replace(/^Draft: /, ''),
          author?.id,
          change.sourceBranch,
          change.targetBranch,
          iso(change.openedAt),
          iso(change.updatedAt),
          change.closedAt && iso(change.closedAt),
          change.mergedAt && iso(change.mergedAt),
          change.mergedBy?.id,
          change.mergeSha,
          change.squashSha,
          approvalsIn(
            (change.approvals ?? [])
              .filter(({ withdrawnAt }) => withdrawnAt === undefined)
              .map(({ by, approvedAt }) => [by.id, iso(approvedAt)]),
          ),
        );
      })
      .sort(),
    deployments: [...stored.deployments.values()]
      .map(({ id, number, environment, ref, sha, actor, ...deployment }) => {
        const { status, statuses, createdAt } = deployment;
        const statusAt = statuses.at(-1)!.at;
        return line(
          id,
          number,
          environment,
          ref,
          sha,
          actor?.id,
          status,
          iso(createdAt),
          iso(statusAt),
        );
      })
      .sort(),
    deployed: [...stored.deployments.values()]
      .flatMap(({ id, changes = [] }) =>
        changes.map(change => line(id, numberOf(change))),
      )
      .sort(),
  };
}

/** What a perfect harvest of some projects would have stored by now, in the same lines. */
export function describeTruth(
  truth: CompanyTruth,
  isWanted: (path: string) => boolean,
): ComparedFacts {
  const isOurs = (row: { project?: string }) =>
    row.project !== undefined && isWanted(row.project);
  const account = (person: string | undefined) =>
    person && truth.accountOf(person);
  return {
    events: truth
      .rows('events')
      .filter(row => row.source === 'gitlab' && row.type !== 'commit')
      .filter(isOurs)
      .map(row => {
        const [, ...ids] = row.key.split('/');
        const subject =
          row.type === 'change_merged' ? `!${row.change}` : subjectOf(row, ids);
        // Only of pipelines that are over is it told who started them.
        const isUnknown = row.type === 'pipeline' && !isOver(row.status);
        const by = isUnknown ? undefined : account(row.by);
        return line(row.type, subject, row.occurredAt, by, row.status);
      })
      .sort(),
    changes: truth
      .rows('changes')
      .filter(isOurs)
      .map(row =>
        line(
          row.id,
          row.iid,
          row.state,
          row.draft,
          row.title,
          account(row.author),
          row.sourceBranch,
          row.targetBranch,
          row.openedAt,
          row.updatedAt,
          row.state === 'closed' ? row.closedAt : undefined,
          row.mergedAt,
          account(row.mergedBy),
          row.mergeCommit,
          row.squashCommit,
          approvalsIn(row.approvals.map(({ by, at }) => [account(by), at])),
        ),
      )
      .sort(),
    deployments: truth
      .rows('deployments')
      .filter(isOurs)
      .map(row =>
        line(
          row.id,
          row.iid,
          row.environment,
          row.ref,
          row.sha,
          account(row.by),
          row.status,
          row.createdAt,
          row.statusAt,
        ),
      )
      .sort(),
    deployed: truth
      .rows('links')
      .flatMap(row =>
        row.relation === 'deployment-change' && isOurs(row)
          ? [line(row.deployment, row.change)]
          : [],
      )
      .sort(),
  };
}

/** The last part of a key; of an opened merge request its id comes before. */
function subjectOf({ type }: EventRow, ids: string[]): string {
  return type === 'change_opened' ? ids[0] : ids.at(-1)!;
}

function isOver(status: EventRow['status']): boolean {
  return ['success', 'failed', 'canceled', 'skipped'].includes(status ?? '');
}

/** Those in force. */
function approvalsIn(approvals: unknown[][]): string {
  return approvals
    .map(([by, at]) => `${by}@${at}`)
    .sort()
    .join();
}

function iso(at: EventRecord['occurredAt']): string {
  return new Date(at).toISOString();
}

function line(...parts: unknown[]): string {
  return parts
    .map(part => (part === undefined || part === '' ? '-' : part))
    .join(' ');
}
