import { Instant, RepositoryHistory } from '../../model';

/**
 * What of a repository's life lies before a moment, and nothing that could only be known later. A job that is running ends
 * with the moment.
 */
export function cutHistory(
  history: RepositoryHistory,
  moment: Instant,
): RepositoryHistory {
  const before = (at: Instant) => at < moment;
  const known = (at: Instant | undefined) =>
    at !== undefined && before(at) ? at : undefined;
  return {
    ...history,
    defaultBranches: history.defaultBranches.filter(({ from }) => before(from)),
    commits: history.commits.filter(({ pushedAt }) => before(pushedAt)),
    refs: history.refs.filter(({ at }) => before(at)),
    changes: history.changes
      .filter(({ openedAt }) => before(openedAt))
      .map(change => ({
        ...change,
        facts: change.facts
          .filter(({ at }) => before(at))
          .map(fact =>
            fact.kind === 'comment'
              ? {
                  ...fact,
                  editedAt: known(fact.editedAt),
                  deletedAt: known(fact.deletedAt),
                  resolved:
                    known(fact.resolved?.at) === undefined
                      ? undefined
                      : fact.resolved,
                }
              : fact,
          ),
      })),
    pipelines: history.pipelines
      .filter(({ statuses }) => before(statuses[0].at))
      .map(pipeline => ({
        ...pipeline,
        statuses: pipeline.statuses.filter(({ at }) => before(at)),
        jobs: pipeline.jobs
          .filter(({ startedAt }) => before(startedAt))
          .map(job => ({
            ...job,
            finishedAt: known(job.finishedAt) ?? moment,
            status: before(job.finishedAt) ? job.status : 'success',
          })),
      })),
    deployments: history.deployments
      .filter(({ statuses }) => before(statuses[0].at))
      .map(deployment => {
        const { statuses, changes, broke } = deployment;
        const over = before(statuses[statuses.length - 1].at);
        return {
          ...deployment,
          statuses: statuses.filter(({ at }) => before(at)),
          changes: over ? changes : [],
          broke: over && broke,
        };
      }),
    releases: history.releases.filter(({ at }) => before(at)),
    tickets: history.tickets
      .filter(({ openedAt }) => before(openedAt))
      .map(ticket => ({
        ...ticket,
        facts: ticket.facts.filter(({ at }) => before(at)),
      })),
  };
}
