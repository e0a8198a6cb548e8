import type { LinkableAccount } from '../catalog/accountLinks';

/** An account of a git identity that nobody has, unless it is said otherwise. */
export function linkableAccount(
  overrides: Partial<LinkableAccount>,
): LinkableAccount {
  return {
    id: 1,
    instanceId: 1,
    source: 'git',
    instance: '*',
    hosts: [],
    externalId: 'x',
    username: null,
    email: null,
    addresses: [],
    sameAs: null,
    name: null,
    kind: 'human',
    userRef: null,
    linkedBy: null,
    ...overrides,
  };
}
