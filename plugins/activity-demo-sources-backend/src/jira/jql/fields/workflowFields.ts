import { JiraFlavour } from '../../JiraFlavour';
import { customField } from '../../vocabulary/customFields';
import { allIssueTypes } from '../../vocabulary/issueTypes';
import { priorities, priorityId } from '../../vocabulary/priorities';
import { resolutions } from '../../vocabulary/resolutions';
import {
  allStatuses,
  statusCategories,
  statusCategory,
  statusNames,
} from '../../vocabulary/statuses';
import { Term } from '../Query';
import { ItemTest, JqlContext, never } from '../JqlContext';
import { Choices, choiceField, choiceTest } from './choiceField';
import { equality, JqlField, ranges } from './JqlField';
import { wordsOf } from './operands';

interface Named {
  readonly id: number;
  readonly name: string;
}

const resolutionChoices: Choices = {
  of: item => (item.fields.resolution ? [item.fields.resolution] : []),
  named: text => namesIn(text, resolutions),
};

const priorityChoices: Choices = {
  of: item => [item.fields.priority],
  named: text => namesIn(text, priorities),
};

/** Fields whose values the administrators of the site have set up. */
export function workflowFields(flavour: JiraFlavour): JqlField[] {
  return [
    choiceField(
      ['type', 'issuetype'],
      {
        of: item => [item.fields.type],
        named: (text, { visit }) =>
          namesIn(text, allIssueTypes(flavour, visit.site.company.teams)),
      },
      { sort: () => item => item.fields.type },
    ),
    choiceField(
      ['status'],
      {
        of: item => [item.fields.status],
        named: (text, { visit }) =>
          namesIn(text, allStatuses(flavour, visit.site.company.teams)),
      },
      { sort: () => item => statusNames.indexOf(item.fields.status) },
    ),
    choiceField(['statuscategory'], {
      of: item => [statusCategory(item.fields.status).name],
      named: text =>
        namesIn(text, statusCategories) ??
        statusCategories
          .filter(each => each.key === text.toLowerCase())
          .map(each => each.name),
    }),
    choiceField(['resolution'], resolutionChoices, {
      test: resolutionTest,
      sort: () => item => item.fields.resolution ?? null,
    }),
    choiceField(['priority'], priorityChoices, {
      operators: [...equality, ...ranges],
      test: priorityTest,
      sort: () => item => -priorityId(item.fields.priority),
    }),
    choiceField(
      ['labels'],
      {
        of: item => item.fields.labels.map(label => label.toLowerCase()),
        named: text => [text.toLowerCase()],
      },
      { sort: () => item => item.fields.labels[0] ?? null },
    ),
    choiceField(['flagged', `cf[${customField(flavour, 'flagged').number}]`], {
      of: item => (item.fields.flagged ? ['impediment'] : []),
      named: text =>
        text.toLowerCase() === 'impediment' ? ['impediment'] : undefined,
    }),
  ];
}

/** "Unresolved", quoted or not, is no resolution but the lack of one. */
function resolutionTest(term: Term, context: JqlContext): ItemTest {
  const unresolved =
    term.operand.kind === 'value' &&
    term.operand.text.toLowerCase() === 'unresolved';
  return choiceTest(
    unresolved ? { ...term, operand: { kind: 'empty' } } : term,
    resolutionChoices,
    context,
  );
}

/** More is more urgent. */
function priorityTest(term: Term, context: JqlContext): ItemTest {
  if (!ranges.includes(term.operator)) {
    return choiceTest(term, priorityChoices, context);
  }
  const text = wordsOf(term.operand);
  const found = priorities.find(each => namesIn(text, [each]));
  if (!found) {
    context.problems.push(
      `The value '${text}' does not exist for the field '${term.field}'.`,
    );
    return never;
  }
  const { operator } = term;
  return ({ fields }) => {
    const above = found.id - priorityId(fields.priority);
    const strict = operator.startsWith('>') ? above > 0 : above < 0;
    return strict || (above === 0 && operator.endsWith('='));
  };
}

function namesIn<N extends Named>(
  text: string,
  named: readonly N[],
): N['name'][] | undefined {
  const found = named.filter(
    ({ id, name }) =>
      text === String(id) || text.toLowerCase() === name.toLowerCase(),
  );
  return found.length > 0 ? found.map(({ name }) => name) : undefined;
}
