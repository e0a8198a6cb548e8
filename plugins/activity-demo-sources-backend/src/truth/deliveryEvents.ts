import type { PipelineHistory, RepositoryHistory } from '../model';
import { hasHappened, pathOf, type Knowing } from './Knowing';
import type { EventRow, EventType } from './rows';
import { lastOf } from './lastOf';
import { rowsAbout } from './rowsAbout';

const ended = new Set(['success', 'failed', 'canceled']);

/** Pipelines when they were created, deployments when they ended, releases. */
export function* deliveryEvents(
  knowing: Knowing,
  repository: RepositoryHistory,
): Generator<EventRow> {
  const project = pathOf(knowing, repository.service);
  const row = (
    key: string,
    type: EventType,
    at: number,
    { by, sha }: Pick<PipelineHistory, 'by' | 'sha'>,
  ) =>
    rowsAbout(knowing, { source: 'gitlab', project, sha })(key, type, at, by);
  for (const pipeline of repository.pipelines) {
    const last = lastOf(knowing, pipeline.statuses);
    if (last) {
      const [{ at }] = pipeline.statuses;
      const key = `pipeline/${pipeline.id}`;
      yield { ...row(key, 'pipeline', at, pipeline), status: last.status };
    }
  }
  for (const deployment of repository.deployments) {
    const last = lastOf(knowing, deployment.statuses);
    if (last && ended.has(last.status)) {
      const key = `deployment/${deployment.id}`;
      yield {
        ...row(key, 'deployment', last.at, deployment),
        status: last.status,
      };
    }
  }
  for (const release of repository.releases) {
    if (hasHappened(knowing, release.at)) {
      const key = `release/${project}/${release.tag}`;
      yield row(key, 'release', release.at, release);
    }
  }
}
