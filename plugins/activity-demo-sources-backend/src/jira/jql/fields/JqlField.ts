import { ItemState } from '../../../chronicle/itemAt';
import { Operator, Term } from '../Query';
import { ItemTest, JqlContext, SortValue } from '../JqlContext';

/** What JQL can ask about. */
export interface JqlField {
  /** In small letters; the first is how messages call it. */
  readonly names: readonly string[];
  readonly operators: readonly Operator[];
  /** A test for a term of one of these operators; problems go to the context. */
  readonly test: (term: Term, context: JqlContext) => ItemTest;
  /** None cannot be sorted by. */
  readonly sort?: (context: JqlContext) => (item: ItemState) => SortValue;
  /** Neither looks at anything of an item but its id, when it was created and updated, and where it is. */
  readonly outlined?: boolean;
}

export const equality: readonly Operator[] = [
  '=',
  '!=',
  'in',
  'not in',
  'is',
  'is not',
];

export const ranges: readonly Operator[] = ['<', '<=', '>', '>='];
