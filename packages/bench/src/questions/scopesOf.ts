import {
  componentRef,
  groupRef,
  userRef,
  type PortalSetup,
} from '../backend/PortalSetup';
import type { TrueCommit } from '../truth/GitCommit';
import { addressOf } from './countContributors';
import type { Scope } from './Scope';

/** Names of Users by address. */
export function usersByAddress({ users }: PortalSetup): Map<string, string> {
  return new Map(users.map(({ name, email }) => [email.toLowerCase(), name]));
}

/** What Users have done: a bot that signs with somebody's address is not that User. */
function doneByUsers(
  setup: PortalSetup,
  commits: readonly TrueCommit[],
  names: readonly string[],
): TrueCommit[] {
  const byUser = usersByAddress(setup);
  return commits.filter(commit => {
    const user = byUser.get(addressOf(commit));
    const isBot = commit.classes.has('bots');
    return user !== undefined && names.includes(user) && !isBot;
  });
}

/** The commits of one Component. */
export function componentScopes(
  setup: PortalSetup,
  commits: readonly TrueCommit[],
): Scope[] {
  return setup.repositories.map(({ name, zone = setup.timezone }) => ({
    name: `component ${name}`,
    query: { entity: componentRef(name) },
    commits: commits.filter(({ repositories }) => repositories.has(name)),
    zone,
  }));
}

/** Groups by their members and by what they own, Users, and everything. */
export function otherScopes(
  setup: PortalSetup,
  commits: readonly TrueCommit[],
): Scope[] {
  const { groups, users, owner, timezone: zone } = setup;
  const doneBy = (names: readonly string[]) =>
    doneByUsers(setup, commits, names);
  const members = (group: string): string[] => [
    ...users.filter(user => user.groups.includes(group)).map(u => u.name),
    ...groups
      .filter(({ parent }) => parent === group)
      .flatMap(child => members(child.name)),
  ];
  return [
    ...groups.map(({ name }) => ({
      name: `members of ${name}`,
      query: { entity: groupRef(name) },
      commits: doneBy(members(name)),
      zone,
    })),
    {
      name: `owned by ${owner}`,
      query: { entity: groupRef(owner), scope: 'owned' },
      commits: [...commits],
      zone,
    },
    ...users.slice(0, 2).map(({ name }) => ({
      name: `user ${name}`,
      query: { entity: userRef(name) },
      commits: doneBy([name]),
      zone,
    })),
    { name: 'everything', query: {}, commits: [...commits], zone },
    {
      name: 'everything by git',
      query: { source: 'git', type: 'commit' },
      commits: [...commits],
      zone,
    },
  ];
}

/** A Component with filters on it. */
export function filteredScopes(setup: PortalSetup, component: Scope): Scope[] {
  const { query, zone, commits } = component;
  const [first, second] = setup.users;
  const by = (names: readonly string[]) => doneByUsers(setup, commits, names);
  return [
    {
      name: `${component.name} by ${first.name} or ${second.name}`,
      query: { ...query, person: [userRef(first.name), userRef(second.name)] },
      commits: by([first.name, second.name]),
      zone,
    },
    {
      name: `${component.name} by ${first.name} on main`,
      query: { ...query, person: userRef(first.name), branch: 'main' },
      commits: by([first.name]).filter(({ branch }) => branch === 'main'),
      zone,
    },
  ];
}
