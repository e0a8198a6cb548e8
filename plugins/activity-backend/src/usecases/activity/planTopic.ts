import { InputError } from '@backstage/errors';
import type { RollupKey } from '../../scope/RollupKey';
import type { Scope } from '../../scope/Scope';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { resolveComponentUnits } from '../../store/operations/resolveComponentUnits';
import {
  readScopeVersion,
  type ScopeVersion,
} from '../../store/rollups/readScopeVersion';
import { parseRange, type AnswerRange } from '../../time/AnswerRange';
import { parseZone, type AnswerZone } from '../../time/AnswerZone';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import type { Access } from './authoriseRead';
import { resolveDefaultZone } from './resolveDefaultZone';
import { resolveScope } from './resolveScope';

/** What a question is about, and when: what tells whether the answer is known already. */
export interface Topic extends ScopeVersion {
  entity: CatalogEntity | undefined;
  zone: AnswerZone;
  range: AnswerRange;
  /** Of the entity. Missing for people who would have to be read one by one: only counting needs to know them. */
  scope: Scope | undefined;
}

const kinds = ['group', 'user', 'component', 'system', 'domain'];

/**
 * Resolves what a question is about, and when.
 *
 * @param entity - of the question
 * @throws InputError naming a parameter
 */
export async function planTopic(
  tx: Tx,
  services: Pick<ActivityServices, 'settings' | 'now'>,
  question: ActivityQuestion,
  access: Access,
  entity: CatalogEntity | undefined,
): Promise<Topic> {
  if (entity && !kinds.includes(entity.kind)) {
    throw new InputError(
      `Invalid 'entity': ${entity.ref} is none of ${kinds.join(', ')}`,
    );
  }
  const zone = await resolveZone(tx, services, question, entity);
  const range = parseRange(question, zone, services.now());
  const { readableComponents } = access;
  const { wideScopeId, version } = readableComponents
    ? {}
    : await readScopeVersion(tx, rollupKeyOf(question, entity), range);
  // Only what is about single people, or is kept from those who may not read of them, needs to know each of them.
  const keepsWide = access.caller.readsPeople && question.persons.length === 0;
  const wide =
    keepsWide && wideScopeId !== undefined
      ? wideScopeOf(wideScopeId, entity, question)
      : undefined;
  const scope = wide ?? (await resolveUnits(tx, question, access, entity));
  return { entity, zone, range, wideScopeId, version, scope };
}

/** Whether events are still the same and belong to the same, as far as there is anything to tell it by. */
export async function isCurrent(
  tx: Tx,
  { entity, range, version }: Topic,
  question: Pick<ActivityQuestion, 'scope'>,
): Promise<boolean> {
  if (version === undefined) return false;
  const now = await readScopeVersion(tx, rollupKeyOf(question, entity), range);
  return now.version === version;
}

async function resolveZone(
  tx: Tx,
  { settings }: Pick<ActivityServices, 'settings'>,
  { timezone }: ActivityQuestion,
  entity: CatalogEntity | undefined,
): Promise<AnswerZone> {
  const fallback = settings.defaultZone ?? 'UTC';
  const needsDefault = timezone === undefined || timezone === 'author';
  return parseZone(
    timezone,
    needsDefault
      ? await resolveDefaultZone(tx, entity?.ref, fallback)
      : fallback,
  );
}

/** The scope of a question that is not wide, unless it is of people. */
async function resolveUnits(
  tx: Tx,
  question: ActivityQuestion,
  { readableComponents }: Access,
  entity: CatalogEntity | undefined,
): Promise<Scope | undefined> {
  if (readableComponents) {
    const unitIds = await resolveComponentUnits(tx, readableComponents);
    return { kind: 'units', unitIds };
  }
  if (!entity) return { kind: 'all' };
  return isOfPeople(question, entity)
    ? undefined
    : resolveScope(tx, entity, question.scope);
}

function wideScopeOf(
  scopeId: number,
  entity: CatalogEntity | undefined,
  question: ActivityQuestion,
): Scope {
  if (!entity) return { kind: 'all' };
  const of = isOfPeople(question, entity) ? 'people' : 'units';
  return { kind: 'wide', scopeId, of };
}

function isOfPeople(
  { scope }: Pick<ActivityQuestion, 'scope'>,
  { kind }: CatalogEntity,
): boolean {
  return kind === 'user' || (kind === 'group' && scope === 'members');
}

/** What names the scope of a question if it is wide; Users never are. */
function rollupKeyOf(
  { scope }: Pick<ActivityQuestion, 'scope'>,
  entity: CatalogEntity | undefined,
): RollupKey | undefined {
  if (!entity) return { basis: 'all', entityRef: '' };
  if (entity.kind === 'user') return undefined;
  const basis = entity.kind === 'group' ? scope : 'units';
  return { basis, entityRef: entity.ref };
}
