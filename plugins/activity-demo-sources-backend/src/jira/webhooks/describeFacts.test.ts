import { createJiraSettings, demoJiraAccounts } from '../JiraSettings';
import { Visit } from '../site/Visit';
import { handMadeCompany } from '../testing/handMadeCompany';
import { on, testNow } from '../testing/harbourItems';
import { describeFacts } from './describeFacts';

const company = handMadeCompany();
const visit: Visit = {
  site: {
    flavour: 'cloud',
    company,
    clock: { now: () => testNow },
    settings: createJiraSettings(),
  },
  account: demoJiraAccounts[0],
  at: testNow,
  baseUrl: 'http://jira.example',
  version: 2,
};
const between = (from: number, to: number) =>
  describeFacts(visit, { from, to });

describe('describeFacts', () => {
  it('tells what happened from a moment on, until another, in order', () => {
    expect(
      between(on(7), on(7, 10)).map(({ event, at }) => [event, at]),
    ).toEqual([
      ['comment_created', on(7)],
      ['jira:issue_updated', on(7)],
      ['jira:issue_created', on(7)],
    ]);
    expect(between(on(7) + 1, on(7, 10))).toEqual([]);
    expect(between(on(7) - 1, on(7))).toEqual([]);
  });

  it('jira.js, webhook bodies: an update has the changelog, and the issue as it was right after', () => {
    const [fact] = between(on(5), on(5, 10)).filter(
      ({ item }) => item?.history.id === 10_009,
    );

    expect(fact.payload()).toMatchObject({
      timestamp: on(5),
      webhookEvent: 'jira:issue_updated',
      issue_event_type_name: 'issue_generic',
      user: { accountId: '712020:person-2' },
      issue: {
        id: '10009',
        key: 'HARB-3',
        fields: {
          status: { name: 'In Progress' },
          description: 'Ships lie too deep.\n\n- ask pilots\n- measure',
        },
      },
      changelog: {
        id: '10009002',
        items: [
          { field: 'status', fromString: 'To Do', toString: 'In Progress' },
          {
            field: 'assignee',
            to: '712020:person-2',
            fromString: null,
            toString: 'Ben Quay',
          },
        ],
      },
    });
  });

  it('Atlassian, webhooks: a comment comes twice, once without and once with the issue event', () => {
    const bodies = between(on(7), on(7) + 1)
      .filter(({ item }) => item?.history.id === 10_009)
      .map(fact => fact.payload());

    expect(bodies).toEqual([
      expect.objectContaining({
        webhookEvent: 'comment_created',
        comment: expect.objectContaining({ body: 'Which tide?' }),
      }),
      expect.objectContaining({
        webhookEvent: 'jira:issue_updated',
        issue_event_type_name: 'issue_commented',
        comment: expect.objectContaining({ body: 'Which tide?' }),
      }),
    ]);
    expect(bodies[0]).not.toHaveProperty('issue_event_type_name');
    expect(bodies[1]).not.toHaveProperty('changelog');
  });

  it('tells of moves, deletions, links, sprints and versions', () => {
    const eventsOf = (from: number) =>
      between(from, from + 1).map(fact => {
        const body = fact.payload();
        return [fact.event, body.issue_event_type_name];
      });

    expect(eventsOf(on(22))).toContainEqual([
      'jira:issue_updated',
      'issue_moved',
    ]);
    expect(eventsOf(on(40))).toContainEqual([
      'jira:issue_deleted',
      'issue_deleted',
    ]);
    expect(eventsOf(on(20))).toEqual([['issuelink_created', undefined]]);
    expect(eventsOf(on(18, 0))).toEqual([]);
    expect(eventsOf(on(18))).toContainEqual(['sprint_started', undefined]);
    expect(eventsOf(on(32, 15))).toEqual([['sprint_closed', undefined]]);
    expect(eventsOf(on(28))).toContainEqual([
      'jira:version_released',
      undefined,
    ]);
  });

  it('tells of a link once, with the ids of both ends', () => {
    const [fact] = between(on(20), on(20) + 1);

    expect(fact.payload()).toMatchObject({
      issueLink: {
        id: 40_006,
        sourceIssueId: 10_027,
        destinationIssueId: 10_009,
        issueLinkType: { name: 'Blocks', outwardName: 'blocks' },
      },
    });
  });

  it('gives each fact a name of its own, always the same', () => {
    const names = between(on(0), testNow).map(({ name }) => name);

    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(between(on(0), testNow).map(({ name }) => name)).toEqual(names);
  });
});
