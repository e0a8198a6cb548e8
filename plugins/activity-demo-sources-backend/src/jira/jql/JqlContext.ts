import { ItemState } from '../../chronicle/itemAt';
import { Instant, TeamId } from '../../model';
import { Visit } from '../site/Visit';

/** What a query is understood in. */
export interface JqlContext {
  readonly visit: Visit;
  /** What the index knows: the present, or some time before. */
  readonly at: Instant;
  /** The teams in whose projects there can be an answer. */
  readonly teams: readonly TeamId[];
  /** Whole sentences about what the query asks for and this Jira has not. */
  readonly problems: string[];
  /** Has to be told of terms whose meaning changes while time passes, although nothing happens. */
  readonly noteTime: () => void;
}

export type ItemTest = (item: ItemState) => boolean;

/** Null is empty; strings are compared without regard to case. */
export type SortValue = number | string | null;

export const never: ItemTest = () => false;
