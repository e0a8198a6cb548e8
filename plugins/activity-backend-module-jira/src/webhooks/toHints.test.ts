import { toHints } from './toHints';

const issue = {
  id: '10042',
  key: 'WEB-1',
  fields: { project: { id: '10001' } },
};

describe('toHints', () => {
  it.each([
    'jira:issue_created',
    'jira:issue_updated',
    'comment_created',
    'comment_updated',
    'comment_deleted',
  ])('%s is about the issue', webhookEvent => {
    expect(toHints({ webhookEvent, issue })).toEqual([
      { projectId: '10001', resource: 'issues', key: '10042' },
    ]);
  });

  it('a deletion is about the issue, and says so', () => {
    expect(toHints({ webhookEvent: 'jira:issue_deleted', issue })).toEqual([
      { projectId: '10001', resource: 'issues', key: 'deleted:10042' },
    ]);
  });

  it('what is below something of another project is a matter of trees, too', () => {
    const fields = {
      project: { id: '10001', key: 'WEB' },
      parent: { id: '7', key: 'OPS-3' },
    };
    const webhookEvent = 'jira:issue_updated';
    expect(toHints({ webhookEvent, issue: { ...issue, fields } })).toEqual([
      { projectId: '10001', resource: 'issues', key: '10042' },
      { projectId: 'site', resource: 'hierarchy', key: 'issue:10042' },
    ]);
    const parent = { id: '7', key: 'WEB-3' };
    const near = { ...issue, fields: { ...fields, parent } };
    expect(toHints({ webhookEvent, issue: near })).toHaveLength(1);
  });

  it('a move is about the issue in both projects', () => {
    const items = [
      { field: 'Key', from: null, fromString: 'OPS-3', to: null },
      { field: 'project', from: '10002', to: '10001' },
      { field: 'Sprint', from: '', to: '34' },
      { field: 'project', from: null },
      'odd',
    ];
    expect(
      toHints({
        webhookEvent: 'jira:issue_updated',
        issue,
        changelog: { id: '9', items },
      }),
    ).toEqual([
      { projectId: '10001', resource: 'issues', key: '10042' },
      { projectId: '10002', resource: 'issues', key: '10042' },
    ]);
  });

  it.each([
    'sprint_created',
    'sprint_updated',
    'sprint_deleted',
    'sprint_started',
    'sprint_closed',
  ])('%s is about the sprint', webhookEvent => {
    expect(toHints({ webhookEvent, sprint: { id: 7 } })).toEqual([
      { projectId: 'site', resource: 'boards', key: 'sprint:7' },
    ]);
  });

  it.each([
    ['board_created', { board: { id: 3 } }],
    ['board_updated', { board: { id: 3 } }],
    ['board_deleted', { board: { id: 3 } }],
    ['board_configuration_changed', { configuration: { id: 3 } }],
  ])('%s is about the board', (webhookEvent, parts) => {
    expect(toHints({ webhookEvent, ...parts })).toEqual([
      { projectId: 'site', resource: 'boards', key: 'board:3' },
    ]);
  });

  it.each([
    'jira:version_created',
    'jira:version_updated',
    'jira:version_released',
    'jira:version_unreleased',
    'jira:version_moved',
    'jira:version_deleted',
  ])('%s is about the versions of the project', webhookEvent => {
    const version = { id: '10203', projectId: 10001 };
    expect(toHints({ webhookEvent, version })).toEqual([
      { projectId: '10001', resource: 'versions', key: '10203' },
    ]);
  });

  it.each([
    [
      'a comment of Data Center',
      { webhookEvent: 'comment_created', comment: { id: '5' } },
    ],
    ['a link', { webhookEvent: 'issuelink_created', issueLink: { id: 1 } }],
    ['what nobody knows', { webhookEvent: 'toString' }],
  ])('says nothing of %s', (_, delivered) => {
    expect(toHints(delivered)).toEqual([]);
  });

  it.each([
    ['no object', 'hello', /delivery.*body/],
    ['no event', {}, /delivery.*webhookEvent/],
    ['no issue', { webhookEvent: 'jira:issue_created' }, /issue/],
    [
      'no project',
      { webhookEvent: 'jira:issue_created', issue: { id: '1', fields: {} } },
      /issue\.fields\.project/,
    ],
    [
      'no sprint',
      { webhookEvent: 'sprint_closed', sprint: 'secret' },
      /sprint/,
    ],
  ])(
    'refuses a delivery with %s, and repeats nothing of it',
    (_, delivered, message) => {
      const act = () => toHints(delivered);
      expect(act).toThrow(message);
      expect(act).not.toThrow(/secret|hello/);
    },
  );
});
