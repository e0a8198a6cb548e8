import { Random } from '../chance';
import { Person } from '../model';
import { remoteZones } from './names/peopleNames';
import { PersonName, PersonNames } from './names/PersonNames';
import { planCareer, Seat } from './planCareers';
import { Extent } from './scale';

/** Everybody, team by team; the first of each team leads it. */
export function createPeople(
  seed: number,
  extent: Extent,
  teams: readonly { id: string; zone: string }[],
): Person[] {
  const names = new PersonNames();
  const people: Person[] = [];
  for (let team = 0; team < teams.length; team++) {
    const first = Math.floor((team * extent.humans) / teams.length);
    const end = Math.floor(((team + 1) * extent.humans) / teams.length);
    for (let i = first; i < end; i++) {
      const seat = { team, place: i - first, size: end - first };
      const random = Random.of(seed, 'person', i);
      const { zone } = teams[team];
      people.push({
        id: `p-${String(i + 1).padStart(3, '0')}`,
        ...describePerson(random, names.take(random, zone), i),
        ...planWeek(random, zone, seat),
        ...planCareer(seed, extent, teams, seat),
      });
    }
  }
  return people;
}

function describePerson(random: Random, name: PersonName, index: number) {
  const { given, family, username } = name;
  const displayName = `${given} ${family}`;
  const email = `${username}@tidewater.example`;
  const commitIdentities = [{ name: displayName, email }];
  if (random.percent(25)) {
    const machine = `laptop-${random.between(100, 999)}.tidewater.example`;
    commitIdentities.push({ name: username, email: `${username}@${machine}` });
  }
  if (random.percent(12)) {
    const login = username.split('.')[0];
    commitIdentities.push({ name: login, email: `${login}@mail.example` });
  }
  return {
    kind: 'human' as const,
    displayName,
    username,
    email,
    commitIdentities,
    jiraAccountId: accountId(random),
    jiraEmailVisible: random.percent(60),
    gitlabId: 1000 + index * 7 + random.below(7),
  };
}

/** Accounts from before and after Atlassian changed how they look. */
function accountId(random: Random): string {
  if (random.percent(40)) return `5${random.hex(23)}`;
  const parts = [8, 4, 4, 4, 12].map(digits => random.hex(digits));
  return `712020:${parts.join('-')}`;
}

/** Some work from another part of the world, and some not on all days, or not all day. */
function planWeek(random: Random, home: string, { team, place }: Seat) {
  const remote = place > 0 && random.percent(18);
  const from = random.pickWeighted([
    [8, 3],
    [9, 5],
    [10, 2],
  ]);
  const week = {
    zone: remote ? random.pick(remoteZones[home]) : home,
    workdays: [0, 1, 2, 3, 4],
    hours: { from, to: from + random.between(8, 9) },
  };
  if (place === 2 && team % 2 === 1) return { ...week, workdays: [0, 1, 2] };
  if (place === 3 && team % 3 === 0) {
    return { ...week, hours: { from: 9, to: 13 } };
  }
  return week;
}
