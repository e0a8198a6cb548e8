import type { Entity } from '@backstage/catalog-model';
import type { Organisation } from '../organisation/Organisation';
import { repositoryOf } from '../organisation/projectPlaces';

const apiVersion = 'backstage.io/v1alpha1';
const zoneAnnotation = 'activity-insights/timezone';

/** The entities of an organisation as the catalog serves them, with the relations that it computes. */
export function describeEntities(organisation: Organisation): Entity[] {
  const { groups, people, components, systems, domains } = organisation;
  const groupRef = (index: number) => `group:default/${groups[index].name}`;
  return [
    ...groups.map(({ name, parent, zone }) =>
      entity(
        'Group',
        name,
        { childOf: parent === undefined ? [] : [groupRef(parent)] },
        { [zoneAnnotation]: zone },
        { type: 'team', children: [] },
      ),
    ),
    ...people
      .filter(person => person.kind === 'member')
      .map(({ name, displayName, email, teams }) =>
        entity(
          'User',
          name,
          { memberOf: teams.map(groupRef) },
          {},
          {
            profile: { displayName, email },
            memberOf: teams.map(team => groups[team].name),
          },
        ),
      ),
    ...components.map(({ name, owner, system }, index) =>
      entity(
        'Component',
        name,
        {
          ownedBy: [groupRef(owner)],
          partOf: [`system:default/${systems[system].name}`],
        },
        {
          'backstage.io/source-location': `url:https://${repositoryOf(index)}/`,
        },
        { type: 'service', lifecycle: 'production', owner: groups[owner].name },
      ),
    ),
    ...systems.map(({ name, owner, domain }) =>
      entity(
        'System',
        name,
        {
          ownedBy: [groupRef(owner)],
          partOf: [`domain:default/${domains[domain]}`],
        },
        {},
        { owner: groups[owner].name },
      ),
    ),
    ...domains.map(name =>
      entity(
        'Domain',
        name,
        { ownedBy: [groupRef(0)] },
        {},
        {
          owner: groups[0].name,
        },
      ),
    ),
  ];
}

function entity(
  kind: string,
  name: string,
  relations: Record<string, string[]>,
  annotations: Record<string, string>,
  spec: Entity['spec'],
): Entity {
  return {
    apiVersion,
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}
