import { ItemState } from '../../../chronicle/itemAt';
import { Term } from '../Query';
import { ItemTest, JqlContext, never } from '../JqlContext';
import { equality, JqlField, ranges } from './JqlField';
import { isNegative, operandsOf, wordsOf } from './operands';

type NumberOf = (item: ItemState, context: JqlContext) => number | undefined;

/** A field that holds a number. */
export function numberField(
  names: readonly string[],
  numberOf: NumberOf,
): JqlField {
  return {
    names,
    operators: [...equality, ...ranges],
    test: (term, context) => numberTest(term, numberOf, context),
    sort: context => item => numberOf(item, context) ?? null,
  };
}

function numberTest(
  term: Term,
  numberOf: NumberOf,
  context: JqlContext,
): ItemTest {
  const operands = operandsOf(term.operand);
  const empty = operands.some(operand => operand.kind === 'empty');
  const words = operands
    .filter(operand => operand.kind !== 'empty')
    .map(wordsOf);
  const wrong = words.find(text => !/^-?\d+(?:\.\d+)?$/.test(text));
  if (wrong !== undefined) {
    context.problems.push(
      `The value '${wrong}' for the field '${term.field}' is not a number.`,
    );
    return never;
  }
  const matches = comparison(term, words.map(Number), empty);
  return item => {
    const value = numberOf(item, context);
    return value === undefined
      ? empty && !isNegative(term.operator)
      : matches(value);
  };
}

function comparison(
  { operator }: Term,
  numbers: readonly number[],
  empty: boolean,
): (value: number) => boolean {
  const [wanted] = numbers;
  switch (operator) {
    case '<':
      return value => value < wanted;
    case '<=':
      return value => value <= wanted;
    case '>':
      return value => value > wanted;
    case '>=':
      return value => value >= wanted;
    default:
      return isNegative(operator)
        ? value => (numbers.length === 0 ? empty : !numbers.includes(value))
        : value => numbers.includes(value);
  }
}
