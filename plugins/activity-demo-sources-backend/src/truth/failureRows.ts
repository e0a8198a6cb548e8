import { hasHappened, pathOf, toIso, type Knowing } from './Knowing';
import { lastOf } from './lastOf';
import type { FailureRow } from './rows';

/** The deployments of a team's services that broke something. */
export function* failureRows(knowing: Knowing): Generator<FailureRow> {
  const incidents = new Map(
    knowing.chronicle.items.flatMap(({ id, causedBy, createdAt }) =>
      causedBy && hasHappened(knowing, createdAt)
        ? [[causedBy.deployment, id]]
        : [],
    ),
  );
  for (const repository of knowing.chronicle.repositories) {
    const project = pathOf(knowing, repository.service);
    const through = repository.deployments.flatMap(deployment => {
      const last = lastOf(knowing, deployment.statuses);
      return last?.status === 'success' &&
        deployment.environment === 'production'
        ? [{ ...deployment, at: toIso(last.at) }]
        : [];
    });
    for (const [place, { id, at, broke }] of through.entries()) {
      if (!broke) continue;
      // Nothing else comes to production before it works again.
      const next = through.at(place + 1);
      yield {
        project,
        deployment: id,
        failedAt: at,
        incident: incidents.get(id),
        ...(next &&
          next.purpose !== 'ordinary' && {
            recovery: {
              deployment: next.id,
              purpose: next.purpose,
              at: next.at,
            },
          }),
      };
    }
  }
}
