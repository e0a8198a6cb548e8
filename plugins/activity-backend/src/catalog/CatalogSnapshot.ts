/** What the harvest needs to know of the catalog. Refs are in lower case. */
export interface CatalogSnapshot {
  entities: CatalogEntity[];
  relations: CatalogRelation[];
  memberships: { userRef: string; groupRef: string }[];
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
}

/** `childOf` between Groups, `ownedBy` from what is owned, `partOf` from the part. */
export interface CatalogRelation {
  fromRef: string;
  type: 'childOf' | 'ownedBy' | 'partOf';
  toRef: string;
}

/** By what an account of a User is recognised; values are in lower case. */
export interface UserIdentity {
  userRef: string;
  kind: 'annotation' | 'email' | 'username';
  /** Of an annotation: key, colon, value. */
  value: string;
}

/** A repository that a Component names as its own, as `host/path` in lower case. */
export interface ComponentLocator {
  componentRef: string;
  locator: string;
  foundIn: 'annotation' | 'location';
}
