import type {
  EventRow,
  PersonId,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import type { TrueCompany } from '../work/truth/TrueCompany';
import { isoOf, line, type ComparedRows } from './ComparedRows';

const overPipelines = new Set(['success', 'failed', 'canceled', 'skipped']);
const overDeployments = new Set(['success', 'failed', 'canceled']);

/** What is true of the company's GitLab at a moment, in lines, and what cannot be known of it. */
export interface TrueRows {
  rows: ComparedRows;
  /** Commits that no branch leads to any more: they are kept as they were, until a reload. */
  lost: ReadonlySet<string>;
  /** The item of Jira that is or was called so. */
  itemOf(key: string): number | undefined;
}

/** @param at - UTC epoch milliseconds */
export function tellTrueRows(truth: TrueCompany, at: number): TrueRows {
  const accountOf = (person: PersonId | undefined) =>
    person && truth.company.person(person).gitlabId;
  const events = truth
    .rows('events', at)
    .filter(({ source }) => source === 'gitlab');
  const commits = events.filter(({ type }) => type === 'commit');
  const lost = new Set(
    commits.flatMap(({ branch, sha }) => (branch === null ? [sha!] : [])),
  );
  const work = truth.rows('work-items', at);
  const idByKey = new Map(
    work
      .filter(({ source }) => source === 'jira')
      .flatMap(({ id, key, earlierKeys }) =>
        [key, ...earlierKeys].map((each): [string, number] => [each, id]),
      ),
  );
  const known = new Set(idByKey.values());
  const links = truth.rows('links', at);
  const changes = truth.rows('changes', at);
  return {
    lost,
    itemOf: key => idByKey.get(key),
    rows: {
      commits: commits
        .filter(({ sha }) => !lost.has(sha!))
        .map(({ project, sha, occurredAt, offset, branch, parents }) =>
          line(project, sha, isoOf(occurredAt), offset, branch, parents),
        ),
      events: events
        .filter(({ type }) => type !== 'commit')
        .map(row =>
          line(
            row.project,
            row.type,
            subjectOf(row),
            isoOf(row.occurredAt),
            isStarterTold(row) ? accountOf(row.by) : undefined,
            row.status,
          ),
        ),
      changes: changes.map(row =>
        line(
          row.project,
          row.id,
          row.iid,
          row.state === 'opened' ? 'open' : row.state,
          row.draft,
          row.title.replace(/^Draft: /, ''),
          accountOf(row.author),
          row.sourceBranch,
          row.targetBranch,
          isoOf(row.openedAt),
          isoOf(row.updatedAt),
          row.state === 'closed' ? isoOf(row.closedAt) : undefined,
          isoOf(row.mergedAt),
          accountOf(row.mergedBy),
          row.mergeCommit,
          row.squashCommit,
        ),
      ),
      approvals: changes.flatMap(({ project, iid, approvals }) =>
        approvals.map(approval =>
          line(project, iid, accountOf(approval.by), isoOf(approval.at)),
        ),
      ),
      links: links.flatMap(link =>
        link.relation === 'change-item' && known.has(link.item)
          ? [line(link.project, link.change, link.item)]
          : [],
      ),
      deployments: truth
        .rows('deployments', at)
        .map(row =>
          line(
            row.project,
            row.id,
            row.iid,
            row.environment,
            row.ref,
            row.sha,
            accountOf(row.by),
            row.status,
            isoOf(row.createdAt),
            overDeployments.has(row.status) ? isoOf(row.statusAt) : undefined,
          ),
        ),
      deployed: links.flatMap(link =>
        link.relation === 'deployment-change'
          ? [line(link.project, link.deployment, link.change)]
          : [],
      ),
      items: work
        .filter(({ source }) => source === 'gitlab')
        .map(row =>
          line(
            row.project,
            row.id,
            row.key,
            row.summary,
            row.status,
            row.statusCategory,
            accountOf(row.reporter),
            accountOf(row.assignee),
            isoOf(row.createdAt),
            isoOf(row.updatedAt),
            isoOf(row.resolvedAt),
          ),
        ),
    },
  };
}

/** The id of what has happened; of a merge its merge request. */
function subjectOf({ type, key, change }: EventRow): string {
  if (type === 'change_merged') return `!${change}`;
  const [, ...ids] = key.split('/');
  return type === 'change_opened' ? ids[0] : ids.at(-1)!;
}

/** GitLab tells only of pipelines that are over who has started them. */
function isStarterTold({ type, status }: EventRow): boolean {
  return type !== 'pipeline' || overPipelines.has(status ?? '');
}
