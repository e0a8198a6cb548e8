import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { nameKey } from '../records/nameKey';
import { accountAnnotations } from './accountAnnotations';
import type {
  CatalogSnapshot,
  IdentityKind,
  UserIdentity,
} from './CatalogSnapshot';
import { componentLocators } from './componentLocators';

const timeZoneAnnotation = 'activity-insights/timezone';
const workingHoursAnnotation = 'activity-insights/working-hours';
const statusesAnnotation = 'activity-insights/statuses';
const deploymentsAnnotation = 'activity-insights/deployments';
const incidentsAnnotation = 'activity-insights/incidents';

/** The part of a snapshot that one entity makes up. */
export function describeEntity(entity: Entity): CatalogSnapshot {
  const ref = lowerCase(stringifyEntityRef(entity));
  const kind = lowerCase(entity.kind);
  const annotations = entity.metadata.annotations ?? {};
  const related = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => lowerCase(relation.targetRef));
  const ofComponent = (said: string | undefined) =>
    kind === 'component' ? said ?? null : null;
  const relations = [
    { type: 'ownedBy' as const, targets: related(RELATION_OWNED_BY) },
    { type: 'partOf' as const, targets: related(RELATION_PART_OF) },
    {
      type: 'childOf' as const,
      targets: kind === 'group' ? related(RELATION_CHILD_OF) : [],
    },
  ];
  return {
    entities: [
      {
        ref,
        kind,
        title: titleOf(entity),
        timeZone: annotations[timeZoneAnnotation] ?? null,
        workingHours: annotations[workingHoursAnnotation] ?? null,
        statuses: annotations[statusesAnnotation] ?? null,
        deployments: ofComponent(annotations[deploymentsAnnotation]),
        incidents: ofComponent(annotations[incidentsAnnotation]),
      },
    ],
    relations: relations.flatMap(({ type, targets }) =>
      [...new Set(targets)].map(toRef => ({ fromRef: ref, type, toRef })),
    ),
    memberships:
      kind === 'user'
        ? [...new Set(related(RELATION_MEMBER_OF))].map(groupRef => ({
            userRef: ref,
            groupRef,
          }))
        : [],
    identities: kind === 'user' ? identitiesOf(ref, entity) : [],
    locators:
      kind === 'component'
        ? componentLocators(annotations).map(found => ({
            componentRef: ref,
            ...found,
          }))
        : [],
  };
}

/** One snapshot out of the parts of all entities. */
export function mergeSnapshots(
  parts: readonly CatalogSnapshot[],
): CatalogSnapshot {
  return {
    entities: parts.flatMap(part => part.entities),
    relations: parts.flatMap(part => part.relations),
    memberships: parts.flatMap(part => part.memberships),
    identities: parts.flatMap(part => part.identities),
    locators: parts.flatMap(part => part.locators),
  };
}

function identitiesOf(userRef: string, entity: Entity): UserIdentity[] {
  const email = lowerCase(profileOf(entity).email ?? '');
  const values: [IdentityKind, string | null][] = [
    ...accountAnnotations(entity.metadata.annotations ?? {}).map(
      (value): [IdentityKind, string] => ['annotation', value],
    ),
    ['email', email],
    ['mailName', email.split('@')[0]],
    ['username', lowerCase(entity.metadata.name)],
    ['name', nameKey(titleOf(entity))],
  ];
  return values.flatMap(([kind, value]) =>
    value ? [{ userRef, kind, value }] : [],
  );
}

function titleOf(entity: Entity): string {
  const { displayName } = profileOf(entity);
  return entity.metadata.title ?? displayName ?? entity.metadata.name;
}

function profileOf(entity: Entity): { email?: string; displayName?: string } {
  const profile = entity.spec?.profile;
  if (!profile || typeof profile !== 'object' || Array.isArray(profile)) {
    return {};
  }
  const { email, displayName } = profile;
  return {
    email: typeof email === 'string' ? email : undefined,
    displayName: typeof displayName === 'string' ? displayName : undefined,
  };
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
