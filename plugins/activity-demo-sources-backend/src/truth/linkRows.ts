import { itemAt } from '../chronicle/itemAt';
import { hasHappened, pathOf, type Knowing } from './Knowing';
import { lastOf } from './lastOf';
import type { LinkRow } from './rows';

/** Links of a team's items, changes and deployments. A link between items is told by the team whose item it begins at. */
export function* linkRows(knowing: Knowing): Generator<LinkRow> {
  const { chronicle, at } = knowing;
  for (const history of chronicle.items) {
    for (const link of itemAt(history, at)?.links ?? []) {
      if (link.source === history.id) {
        const { id, type, source: from, target: to } = link;
        yield { relation: 'item-item', id, type, from, to };
      }
    }
  }
  for (const repository of chronicle.repositories) {
    const project = pathOf(knowing, repository.service);
    for (const change of repository.changes) {
      if (hasHappened(knowing, change.openedAt)) {
        for (const item of change.workItems) {
          yield { relation: 'change-item', project, change: change.iid, item };
        }
      }
    }
    for (const deployment of repository.deployments) {
      // Nothing has arrived before it is through.
      if (lastOf(knowing, deployment.statuses)?.status === 'success') {
        for (const change of deployment.changes) {
          yield {
            relation: 'deployment-change',
            project,
            deployment: deployment.id,
            change,
          };
        }
      }
    }
  }
}
