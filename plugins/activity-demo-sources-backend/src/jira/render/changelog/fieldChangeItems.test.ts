import { itemAt } from '../../../chronicle/itemAt';
import { FieldChange } from '../../../model';
import { createJiraSettings, demoJiraAccounts } from '../../JiraSettings';
import { JiraFlavour } from '../../JiraFlavour';
import { handMadeCompany } from '../../testing/handMadeCompany';
import { harbourItems, on, testNow } from '../../testing/harbourItems';
import { fieldChangeItems } from './fieldChangeItems';

const company = handMadeCompany();

function rowsOf(
  change: FieldChange,
  {
    flavour = 'cloud' as JiraFlavour,
    team = 'harbour',
    item = 10_009,
    at = on(10),
  } = {},
) {
  const visit = {
    site: {
      flavour,
      company,
      clock: { now: () => testNow },
      settings: createJiraSettings(),
    },
    account: demoJiraAccounts[0],
    at: testNow,
    baseUrl: 'http://jira.example',
    version: 2 as const,
  };
  const history = harbourItems.find(({ id }) => id === item);
  const state = history && itemAt(history, testNow);
  if (!state) {
    throw new Error('The hand-made company lacks the item');
  }
  return fieldChangeItems(
    { visit, item: state, at, team: company.team(team) },
    change,
  );
}

const parent = (to: number): FieldChange => ({
  field: 'parent',
  from: undefined,
  to,
});

describe('fieldChangeItems', () => {
  it.each<[string, FieldChange, Parameters<typeof rowsOf>[1], object]>([
    [
      'the link to an epic in early entries of Cloud',
      parent(10_006),
      {},
      { field: 'Epic Link', fieldId: 'customfield_10014' },
    ],
    [
      'the link to what is above epics in early entries of Cloud',
      parent(10_003),
      {},
      { field: 'Parent Link', fieldId: 'customfield_10018', to: '10003' },
    ],
    [
      'the parent of a sub-task',
      parent(10_009),
      { item: 10_012 },
      { field: 'Parent', fieldId: 'parent', toString: 'HARB-3' },
    ],
    [
      'the link to an epic in Data Center, for ever',
      parent(10_006),
      { flavour: 'dataCenter', at: on(300) },
      { field: 'Epic Link', fieldId: 'customfield_10100' },
    ],
    [
      'a person by account id in Cloud',
      { field: 'assignee', from: 'p-3', to: undefined },
      {},
      { from: '712020:person-3', fromString: 'Cem Lock', to: null },
    ],
    [
      'a person by key in Data Center',
      { field: 'assignee', from: 'p-3', to: 'p-1' },
      { flavour: 'dataCenter' },
      { from: 'JIRAUSER10102', to: 'ada.pier', toString: 'Ada Pier' },
    ],
    [
      'labels as words',
      { field: 'labels', from: ['a'], to: ['a', 'b'] },
      {},
      { field: 'labels', from: null, fromString: 'a', toString: 'a b' },
    ],
    [
      'a day with a time that means nothing',
      { field: 'due', from: undefined, to: '2026-03-01' },
      {},
      { field: 'duedate', to: '2026-03-01', toString: '2026-03-01 00:00:00.0' },
    ],
    [
      'the flag as an option',
      { field: 'flagged', from: false, to: true },
      {},
      { field: 'Flagged', from: '', to: '[10019]', toString: 'Impediment' },
    ],
    [
      'points of a team-managed project in a field of its own',
      { field: 'storyPoints', from: 3, to: 5 },
      { team: 'quay' },
      { fieldId: 'customfield_10016', fromString: '3', toString: '5' },
    ],
    [
      'the statuses of a team-managed project by ids of its own',
      { field: 'status', from: 'To Do', to: 'Blocked' },
      { team: 'quay' },
      { from: '1000250', to: '1000252', toString: 'Blocked' },
    ],
    [
      'a resolution that was taken back',
      { field: 'resolution', from: "Won't Do", to: undefined },
      {},
      { from: '10001', fromString: "Won't Do", to: null, toString: null },
    ],
    [
      'a priority by id and name',
      { field: 'priority', from: 'Low', to: 'High' },
      {},
      { from: '4', fromString: 'Low', to: '2', toString: 'High' },
    ],
  ])('tells %s', (_, change, circumstances, row) => {
    expect(rowsOf(change, circumstances)).toEqual([
      expect.objectContaining(row),
    ]);
  });

  it.each([
    ['later entries', { at: on(183) }],
    ['team-managed projects', { team: 'quay' }],
  ])(
    'names the parent without a field id in %s of Cloud',
    (_, circumstances) => {
      expect(rowsOf(parent(10_006), circumstances)).toEqual([
        {
          field: 'IssueParentAssociation',
          fieldtype: 'jira',
          from: null,
          fromString: null,
          to: '10006',
          toString: 'HARB-2',
        },
      ]);
    },
  );

  it('gives each version that went or came a row of its own', () => {
    expect(
      rowsOf({ field: 'fixVersions', from: [10_203], to: [10_206] }).map(
        ({ from, to }) => [from, to],
      ),
    ).toEqual([
      ['10203', null],
      [null, '10206'],
    ]);
  });
});
