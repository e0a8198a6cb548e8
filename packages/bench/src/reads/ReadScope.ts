import type { Organisation } from '../organisation/Organisation';
import { groupsOf } from '../organisation/planGroups';

/** Whose activity is asked for. */
export interface ReadScope {
  name: string;
  /** None: the whole organisation. */
  entity?: string;
}

/** The organisation, Groups of each level and Components of two sizes. */
export function readScopes(organisation: Organisation): ReadScope[] {
  const { groups, components } = organisation;
  const group = (name: string, index: number) => ({
    name,
    entity: `group:default/${groups[index].name}`,
  });
  const middleOf = (level: 'department' | 'team') => {
    const ofLevel = groupsOf(groups, level);
    return ofLevel[Math.floor(ofLevel.length / 2)];
  };
  const ordinary = components[Math.floor(components.length / 2)];
  return [
    { name: 'organisation' },
    group('top group', 0),
    group('middle group', middleOf('department')),
    group('leaf group', middleOf('team')),
    {
      name: 'largest component',
      entity: `component:default/${components[0].name}`,
    },
    {
      name: 'ordinary component',
      entity: `component:default/${ordinary.name}`,
    },
  ];
}
