/** What scopes are resolved from, as a whole. */
export interface CatalogFacts {
  entities: { ref: string; kind: string }[];
  relations: {
    from: string;
    type: 'childOf' | 'ownedBy' | 'partOf';
    to: string;
  }[];
  memberships: {
    userRef: string;
    groupRef: string;
    fromBucket: number | null;
    toBucket: number | null;
  }[];
  /** Those that are linked to a User. */
  accounts: { id: number; userRef: string }[];
  unitComponents: { unitId: number; componentRef: string }[];
}
