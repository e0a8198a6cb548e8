import {
  type DemoSources,
  tellTruth,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import type {
  ActivityRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';

/** What must be right of a commit. */
export interface KnownCommit {
  at: string;
  offset: number | undefined;
  branch: string | null;
  parents: number | undefined;
  email: string | undefined;
  title: string | undefined;
}

/** All commits that the company has ever pushed, by sha; the branch is null for those that no branch leads to any more. */
export function commitTruth({
  company,
  clock,
}: DemoSources): Map<string, KnownCommit> {
  const known = new Map<string, KnownCommit>();
  for (const { id } of company.teams) {
    const { repositories } = company.chronicle(id, clock.now());
    const commits = new Map(
      repositories.flatMap(repository =>
        repository.commits.map(commit => [commit.sha, commit]),
      ),
    );
    for (const row of tellTruth(company, 'events', id, clock.now())) {
      if (row.type === 'commit') {
        known.set(row.sha!, {
          at: row.occurredAt,
          offset: row.offset,
          branch: row.branch ?? null,
          parents: row.parents,
          email: commits.get(row.sha!)?.author.email,
          // No message of the company has a subject of several lines.
          title: commits.get(row.sha!)?.message.split('\n', 1)[0],
        });
      }
    }
  }
  return known;
}

/** Stores commits as a host does: each once, with what was said last. */
export function storeCommits(
  into: Map<string, KnownCommit>,
  records: readonly ActivityRecord[],
): void {
  for (const record of records as EventRecord[]) {
    into.set(record.key, {
      at: new Date(record.occurredAt).toISOString(),
      offset: record.offsetMinutes,
      branch: record.branch?.name ?? null,
      parents: record.commit?.parents.length,
      email: record.commit?.rawAuthorEmail,
      title: record.title,
    });
  }
}
