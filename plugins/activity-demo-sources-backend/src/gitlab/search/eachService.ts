import { setImmediate as breathe } from 'node:timers/promises';
import { Service, ServiceChanges } from '../../model';
import { Visit } from '../site/Visit';

/** More services than that are of many teams. */
const few = 8;

/** One service after the other. Telling a team's life takes a while: others get their turn before the next. */
export async function* eachService(
  { site, at }: Visit,
  services: readonly Service[],
): AsyncGenerator<{ service: Service; changes: ServiceChanges }> {
  for (const service of services) {
    await breathe();
    if (services.length > few) {
      site.company.prepare(service.team, at, 'changes');
    }
    yield { service, changes: site.company.changes(service.id, at) };
  }
}
