import type { ResolvedScope } from '../../scope/Scope';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { resolveScopes } from './resolveScopes';

/** What the activity of an entity is, see `resolveScopes`. */
export async function resolveScope(
  tx: Tx,
  entity: CatalogEntity,
  groupScope: 'members' | 'owned',
): Promise<ResolvedScope> {
  const [scope] = await resolveScopes(tx, [entity], groupScope);
  return scope;
}
