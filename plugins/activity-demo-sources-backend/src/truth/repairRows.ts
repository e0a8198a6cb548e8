import { hasHappened, pathOf, type Knowing } from './Knowing';
import type { RepairRow } from './rows';

/** The merge requests of a team's services that are there because of others, or of something that broke. */
export function* repairRows(knowing: Knowing): Generator<RepairRow> {
  for (const repository of knowing.chronicle.repositories) {
    const project = pathOf(knowing, repository.service);
    for (const { iid, openedAt, repair } of repository.changes) {
      if (repair && hasHappened(knowing, openedAt)) {
        yield { project, change: iid, ...repair };
      }
    }
  }
}
