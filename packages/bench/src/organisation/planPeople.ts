import type { Random } from '../repository/Random';
import type { GroupPlan, PersonPlan } from './Organisation';
import { groupsOf } from './planGroups';

/** For ten people of the catalog there is one who has an account at the sources and no User. */
const membersPerOutsider = 10;

/** Few are members of a second team. */
const secondTeam = 0.03;

const givenNames = 'Ada Bo Chi Dana Eli Fay Gus Hana Ira Jo Kai Lea'.split(' ');
const familyNames = 'Amsel Birke Caster Dorn Esche Fink Ginster Hasel'.split(
  ' ',
);

/** Members of teams, all of which have some, then outsiders, then one bot. */
export function planPeople(
  random: Random,
  groups: readonly GroupPlan[],
  count: number,
): PersonPlan[] {
  const teams = groupsOf(groups, 'team');
  const members = Array.from({ length: count }, (_, index): PersonPlan => {
    // Those who do most are spread over the teams, as the people come in that order.
    const first = teams[index % teams.length];
    const second = random.chance(secondTeam) ? random.pick(teams) : first;
    return {
      ...namesOf('member', index),
      zone: groups[first].zone,
      kind: 'member',
      teams: [...new Set([first, second])],
    };
  });
  const outsiders = Array.from(
    { length: Math.ceil(count / membersPerOutsider) },
    (_, index): PersonPlan => ({
      ...namesOf('outsider', index),
      zone: groups[random.pick(teams)].zone,
      kind: 'outsider',
      teams: [],
    }),
  );
  const bot: PersonPlan = {
    name: 'upkeep-bot',
    displayName: 'upkeep[bot]',
    email: 'upkeep-bot@mail.example',
    zone: 'UTC',
    kind: 'bot',
    teams: [],
  };
  return [...members, ...outsiders, bot];
}

function namesOf(
  role: 'member' | 'outsider',
  index: number,
): Pick<PersonPlan, 'name' | 'displayName' | 'email'> {
  const given = givenNames[index % givenNames.length];
  const family =
    familyNames[Math.floor(index / givenNames.length) % familyNames.length];
  return {
    name: `${role}-${index}`,
    // Numbered: namesakes who are linked to nobody would count as one person.
    displayName: `${given} ${family} ${index}${
      role === 'member' ? '' : ' (ext)'
    }`,
    email: `${role}-${index}@mail.example`,
  };
}
