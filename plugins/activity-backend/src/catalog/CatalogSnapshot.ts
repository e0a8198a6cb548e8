/** What the harvest needs to know of the catalog. Refs are in lower case. */
export interface CatalogSnapshot {
  entities: CatalogEntity[];
  relations: CatalogRelation[];
  memberships: Membership[];
  identities: UserIdentity[];
  locators: ComponentLocator[];
}

export interface CatalogEntity {
  ref: string;
  /** In lower case. */
  kind: string;
  title: string;
  timeZone: string | null;
  workingHours: string | null;
  /** What it says that statuses count as. */
  statuses: string | null;
  /** What a Component says which runs are deployments. */
  deployments: string | null;
  /** What a Component says which work items are incidents. */
  incidents: string | null;
}

/** `childOf` between Groups, `ownedBy` from what is owned, `partOf` from the part. */
export interface CatalogRelation {
  fromRef: string;
  type: 'childOf' | 'ownedBy' | 'partOf';
  toRef: string;
}

/** That a User is a direct member of a Group. */
export interface Membership {
  userRef: string;
  groupRef: string;
}

/** By what an account of a User is recognised; values are in lower case. */
export interface UserIdentity {
  userRef: string;
  kind: IdentityKind;
  value: string;
}

/**
 * - `annotation`: key, colon, value; `email`: the whole address; `username`: the name of the entity. These link.
 * - `mailName`: what stands before the @; `name`: the normalised display name. These only suggest.
 */
export type IdentityKind =
  | 'annotation'
  | 'email'
  | 'username'
  | 'mailName'
  | 'name';

/** The Users who have an identity, in the order of their refs. */
export type UsersOf = (kind: IdentityKind, value: string) => readonly string[];

/** A place that a Component names as its own, see `SourceProject.locators`. */
export interface ComponentLocator {
  componentRef: string;
  locator: string;
  foundIn: 'annotation' | 'location';
  /** What of it is the Component's, as `component:Checkout`; empty for all of it. */
  facets: string[];
}
