import { ItemState } from '../../../chronicle/itemAt';
import { Team } from '../../../model';
import { Visit } from '../../site/Visit';

/** What the value of a field is written from. */
export interface FieldReader {
  readonly visit: Visit;
  readonly item: ItemState;
  /** Where the item is. */
  readonly team: Team;
  /** How many comments come with an issue. */
  readonly mostComments: number;
}

/** A field as `/field` lists it, with how its value is written. */
export interface IssueField {
  readonly id: string;
  readonly name: string;
  /** What JQL calls it. */
  readonly clauseNames: readonly string[];
  /** Whether `*navigable` has it. */
  readonly navigable: boolean;
  readonly schema: Readonly<Record<string, string | number>>;
  /** Undefined leaves the field out of the issue, null shows it empty. */
  readonly write: (reader: FieldReader) => unknown;
}
