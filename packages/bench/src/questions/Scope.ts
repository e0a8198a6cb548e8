import type { Query } from '../backend/ActivityApi';
import type { TrueCommit } from '../truth/GitCommit';

/** What a question is about: an entity, with or without a filter, and the commits that belong to it. */
export interface Scope {
  name: string;
  query: Query;
  /** Of all classes. */
  commits: TrueCommit[];
  /** The zone of the entity, by which commits are read whose author's clock is unknown. */
  zone: string;
}
