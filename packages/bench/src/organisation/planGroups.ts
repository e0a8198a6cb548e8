import type { Random } from '../repository/Random';
import type { GroupPlan } from './Organisation';

/** Where the sites of the company are, so that days begin and end all around the clock. */
const zones = [
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'America/Sao_Paulo',
  'Australia/Adelaide',
];

/** A company, departments below it and teams below those, at sites in several zones. */
export function planGroups(random: Random, count: number): GroupPlan[] {
  const departments = Math.max(2, Math.round((count - 1) / 10.5));
  const groups: GroupPlan[] = [
    { name: 'company', level: 'company', zone: zones[0] },
  ];
  for (let index = 1; index < count; index += 1) {
    const isTeam = index > departments;
    groups.push({
      name: isTeam ? `team-${index - departments}` : `department-${index}`,
      // Each department gets a team before any gets a second.
      parent: isTeam ? 1 + ((index - 1) % departments) : 0,
      level: isTeam ? 'team' : 'department',
      zone: zones[random.skewedIndex(zones.length)],
    });
  }
  return groups;
}

/** Indices of the groups of a level. */
export function groupsOf(
  groups: readonly GroupPlan[],
  level: GroupPlan['level'],
): number[] {
  return groups.flatMap((group, index) =>
    group.level === level ? [index] : [],
  );
}
