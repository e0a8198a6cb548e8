import { ItemState } from '../../../chronicle/itemAt';
import { Instant } from '../../../model';
import { Operand, Term } from '../Query';
import { ItemTest, JqlContext, never } from '../JqlContext';
import { JqlDate, readDate } from '../readDate';
import { equality, JqlField, ranges } from './JqlField';
import { isNegative, operandsOf, wordsOf } from './operands';

/** When something of an item happened; undefined if it has not. */
type MomentOf = (item: ItemState, context: JqlContext) => Instant | undefined;

/** A field that is compared with dates. */
export function dateField(
  names: readonly string[],
  momentOf: MomentOf,
  outlined = false,
): JqlField {
  return {
    names,
    operators: [...equality, ...ranges],
    test: (term, context) => dateTest(term, momentOf, context),
    sort: context => item => momentOf(item, context) ?? null,
    outlined,
  };
}

function dateTest(
  term: Term,
  momentOf: MomentOf,
  context: JqlContext,
): ItemTest {
  const operands = operandsOf(term.operand);
  const empty = operands.some(operand => operand.kind === 'empty');
  const dates = operands
    .filter(operand => operand.kind !== 'empty')
    .map(operand => understand(operand, term, context));
  const known = dates.filter((date): date is JqlDate => date !== undefined);
  if (known.length < dates.length) {
    return never;
  }
  const matches = comparison(term, known, empty);
  return item => {
    const moment = momentOf(item, context);
    return moment === undefined
      ? empty && !isNegative(term.operator)
      : matches(moment);
  };
}

/** Equality means the whole day or minute that was written; before and after mean its beginning. */
function comparison(
  { operator }: Term,
  dates: readonly JqlDate[],
  empty: boolean,
): (moment: Instant) => boolean {
  const [date] = dates;
  const within = (moment: Instant) =>
    dates.some(each => moment >= each.from && moment < each.until);
  switch (operator) {
    case '<':
      return moment => moment < date.from;
    case '<=':
      return moment => moment <= date.from;
    case '>':
      return moment => moment > date.from;
    case '>=':
      return moment => moment >= date.from;
    default:
      return isNegative(operator)
        ? moment => (dates.length === 0 ? empty : !within(moment))
        : within;
  }
}

function understand(
  operand: Operand,
  { field }: Term,
  { visit, at, problems, noteTime }: JqlContext,
): JqlDate | undefined {
  const date = readDate(operand, at, visit.account.timeZone);
  if (!date) {
    problems.push(
      operand.kind === 'function'
        ? `Unable to find JQL function '${wordsOf(operand)}'.`
        : `Date value '${wordsOf(
            operand,
          )}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  } else if (date.moving) {
    noteTime();
  }
  return date;
}
