import { InputError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { parseRange } from '../../time/AnswerRange';
import type { ActivityServices } from '../activity/ActivityServices';
import { resolveDefaultZone } from '../activity/resolveDefaultZone';
import type { WorkAccess } from '../workItems/authoriseWork';
import { resolveWorkScope } from '../workItems/resolveWorkScope';
import type { FlowPlan } from './FlowPlan';
import type { FlowQuestion } from './FlowQuestion';
import { placeOfQuestion } from './placeOfQuestion';
import { resolveFlowFilter } from './resolveFlowFilter';

const kinds = ['group', 'component', 'system', 'domain'];

/**
 * Resolves a question against the store.
 *
 * @throws InputError naming a parameter
 */
export async function planFlow(
  tx: Tx,
  services: Pick<ActivityServices, 'settings' | 'now'>,
  access: WorkAccess,
  question: FlowQuestion,
  entity: CatalogEntity | undefined,
): Promise<FlowPlan> {
  if (entity && !kinds.includes(entity.kind)) {
    throw new InputError(
      `Invalid 'entity': ${entity.ref} is none of ${kinds.join(', ')}`,
    );
  }
  const fallback = services.settings.defaultZone ?? 'UTC';
  const own = await resolveDefaultZone(tx, entity?.ref, fallback);
  const zone = placeOfQuestion(question, own);
  const now = services.now();
  const scope = await resolveWorkScope(tx, services, access, entity);
  const filter = await resolveFlowFilter(tx, question);
  const { sources, projects, types, withBots } = question;
  return {
    ...scope,
    entity,
    zone: zone.name,
    period: { ...parseRange(question, zone, now), now },
    items: {
      scope: scope.scope,
      readableUnits: scope.readableUnits,
      ...filter,
    },
    withBots,
    isFiltered: [...sources, ...projects, ...types].length > 0,
  };
}
