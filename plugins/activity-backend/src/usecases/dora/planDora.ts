import type { Tx } from '../../store/Database';
import { readServices } from '../../store/dora/services/readServices';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { parseRange } from '../../time/AnswerRange';
import type { ActivityServices } from '../activity/ActivityServices';
import { resolveDefaultZone } from '../activity/resolveDefaultZone';
import { placeOfQuestion } from '../flow/placeOfQuestion';
import type { DoraPlan } from './DoraPlan';
import type { DoraQuestion } from './DoraQuestion';

/** What is known of a question before its values are looked at. */
export interface DoraScope {
  entity: CatalogEntity | undefined;
  /** Refs of the services that the caller may read. */
  readable: readonly string[];
  /** How many more there are. */
  hidden: number;
}

/**
 * Resolves a question against the store.
 *
 * @throws InputError naming a parameter
 */
export async function planDora(
  tx: Tx,
  services: Pick<ActivityServices, 'settings' | 'now'>,
  question: DoraQuestion,
  { entity, readable, hidden }: DoraScope,
): Promise<DoraPlan> {
  const fallback = services.settings.defaultZone ?? 'UTC';
  const own = await resolveDefaultZone(tx, entity?.ref, fallback);
  const zone = placeOfQuestion(question, own);
  const now = services.now();
  return {
    entity,
    zone: zone.name,
    period: { ...parseRange(question, zone, now), now },
    services: await readServices(tx, readable),
    hidden,
  };
}
