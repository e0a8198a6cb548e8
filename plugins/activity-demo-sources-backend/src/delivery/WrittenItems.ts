import { ItemHistory } from '../model';
import { Ordinal } from '../work';

/** The work items of a team once they have numbers, for texts that mention them. */
export interface WrittenItems {
  /** By the draft that it was made from. */
  ofDraft(ordinal: Ordinal): ItemHistory | undefined;
  /** By the key of the failure: the incident. */
  ofFailure(key: string): ItemHistory | undefined;
}
