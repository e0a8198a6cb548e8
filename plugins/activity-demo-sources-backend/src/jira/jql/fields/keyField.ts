import { ItemState } from '../../../chronicle/itemAt';
import { Term } from '../Query';
import { findVisible } from '../../site/findVisible';
import { ItemTest, JqlContext, never, SortValue } from '../JqlContext';
import { Choices, choiceField, choiceTest } from './choiceField';
import { equality, JqlField, ranges } from './JqlField';
import { wordsOf } from './operands';

/** Items by id or key, also by an old key. A whole query fails for one that is not there. */
export const itemChoices: Omit<Choices, 'of'> = {
  named: (text, { visit }) => {
    const item = findVisible(visit, text);
    return item && [item.history.id];
  },
  unknown: (text, field) => {
    if (/^\d+$/.test(text)) {
      return `A value with ID '${text}' does not exist for the field '${field}'.`;
    }
    return /^[^\s-]+-\d+$/.test(text)
      ? `An issue with key '${text}' does not exist for field '${field}'.`
      : `The issue key '${text}' for field '${field}' is invalid.`;
  },
};

const choices: Choices = { ...itemChoices, of: item => [item.history.id] };

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** The key of an item, or its id, which JQL takes for the same. */
export const keyField: JqlField = choiceField(
  ['key', 'issuekey', 'issue', 'id'],
  choices,
  {
    operators: [...equality, ...ranges],
    test: (term, context) =>
      ranges.includes(term.operator)
        ? rangeTest(term, context)
        : choiceTest(term, choices, context),
    sort:
      ({ visit }) =>
      item =>
        sortableKey(visit.site.company, item),
    outlined: true,
  },
);

/**
 * Before and after are meant within the project of the key or id that is given: `id > 10200` says nothing about the
 * issues of other projects.
 */
function rangeTest(term: Term, context: JqlContext): ItemTest {
  const { visit, problems } = context;
  const text = wordsOf(term.operand);
  const edge = findVisible(visit, text);
  if (!edge) {
    problems.push(itemChoices.unknown?.(text, term.field) ?? '');
    return never;
  }
  const { team, number } = edge.fields;
  const compare = comparisons[term.operator];
  return ({ fields }) => fields.team === team && compare(fields.number, number);
}

function sortableKey(
  company: JqlContext['visit']['site']['company'],
  { fields: { team, number } }: ItemState,
): SortValue {
  const { projectKey } = company.team(team).jira;
  return `${projectKey} ${String(number).padStart(9, '0')}`;
}
