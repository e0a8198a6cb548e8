import type { StoredService } from '../services/readServices';

/** Of which services a list is, in their order, and when. Half-open, UTC epoch milliseconds. */
export interface ListedScope {
  services: readonly Pick<StoredService, 'id'>[];
  from: number;
  to: number;
}

/** A row of a list. Which service of a list comes first is told by the scope. */
export interface ListedPlace {
  serviceId: number;
  /** Of the row in its service. */
  key: string;
  /** What it is sorted by; null comes last. */
  value: number | null;
}
