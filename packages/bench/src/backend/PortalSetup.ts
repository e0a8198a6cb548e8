import type { RepositorySetup } from '../truth/Repository';

/** A User of the catalog. */
export interface PortalUser {
  name: string;
  email: string;
  groups: string[];
}

/** A Group of the catalog. */
export interface PortalGroup {
  name: string;
  parent?: string;
}

/** What a portal is started with. */
export interface PortalSetup {
  /** Each has a Component of its name, which `ownerOf` is the Group of. */
  repositories: RepositorySetup[];
  owner: string;
  groups: PortalGroup[];
  users: PortalUser[];
  /** The zone of everything that has none of its own. */
  timezone: string;
  /** More entries of `activity.git`, such as broken ones. */
  otherRepositories?: object[];
}

export function componentRef(name: string): string {
  return `component:default/${name}`;
}

export function groupRef(name: string): string {
  return `group:default/${name}`;
}

export function userRef(name: string): string {
  return `user:default/${name}`;
}
