import type { Entity } from '@backstage/catalog-model';

/** Who is in charge of made work. */
export const people = 200;
export const groups = 20;

export function componentOf(project: number): string {
  return `component:default/component-${project}`;
}

export function groupOf(number: number): string {
  return `group:default/group-${number}`;
}

/** A Component for each project, 20 Groups that own them below one for all, 200 Users, and a System of the first ten Components. */
export function madeEntities({
  projects,
}: {
  projects: readonly { number: number }[];
}): Entity[] {
  const company = 'group:default/company';
  return [
    entity('Group', 'company', {}, { type: 'company', children: [] }),
    ...numbers(groups).map(n =>
      entity(
        'Group',
        `group-${n}`,
        { childOf: company },
        { type: 'team', children: [] },
      ),
    ),
    ...numbers(people).map(n =>
      entity(
        'User',
        `person-${n}`,
        { memberOf: groupOf(n % groups) },
        {
          profile: { email: `person-${n}@made.example` },
          memberOf: [`group-${n % groups}`],
        },
      ),
    ),
    entity('System', 'system-0', { ownedBy: company }, { owner: 'company' }),
    ...projects.map(({ number }) =>
      entity(
        'Component',
        `component-${number}`,
        {
          ownedBy: groupOf(number % groups),
          ...(number < 10 && { partOf: 'system:default/system-0' }),
        },
        { type: 'service', lifecycle: 'production', owner: 'company' },
      ),
    ),
  ];
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

function entity(
  kind: string,
  name: string,
  relations: Record<string, string>,
  spec: Entity['spec'],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
    relations: Object.entries(relations).map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}
