import { Service } from '../../model';
import { createGitlabSettings, demoGitlabAccounts } from '../GitlabSettings';
import { testCompany, testNow } from '../testing/startGitlab';
import { Visit } from '../site/Visit';
import { describeFacts } from './describeFacts';
import { HookFact } from './HookFact';

const visit: Visit = {
  site: {
    company: testCompany,
    clock: { now: () => testNow },
    settings: createGitlabSettings(),
  },
  account: demoGitlabAccounts[0],
  at: testNow,
  baseUrl: 'https://gitlab.example/site',
};
const day = 86_400_000;
const everything = { from: testCompany.founded, to: testNow };

jest.setTimeout(120_000);

/** A fact with its body, for tests to look into. */
interface Told {
  fact: HookFact;
  body: any;
}

describe('describeFacts', () => {
  const facts = describeFacts(visit, everything);
  /** Bodies are written once: there are many. */
  const bodies = new Map<string, Told[]>();
  const told = (event: string) => {
    const written =
      bodies.get(event) ??
      facts
        .filter(fact => fact.event === event)
        .map((fact): Told => ({ fact, body: fact.payload() }));
    bodies.set(event, written);
    return written;
  };
  const repositoryOf = ({ team, id }: Service) =>
    testCompany
      .chronicle(team, testNow)
      .repositories.find(each => each.service === id)!;

  it('tells everything in order, each fact by a name of its own', () => {
    const moments = facts.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
    expect(new Set(facts.map(({ event }) => event))).toEqual(
      new Set([
        'Push Hook',
        'Tag Push Hook',
        'Merge Request Hook',
        'Note Hook',
        'Issue Hook',
        'Pipeline Hook',
        'Deployment Hook',
        'Release Hook',
      ]),
    );
  });

  it('tells of two days what it tells of each', () => {
    const days = [0, 1, 2].map(place => testNow - (3 - place) * day);
    const names = (from: number, to: number) =>
      describeFacts(visit, { from, to }).map(({ name }) => name);
    expect([...names(days[0], days[1]), ...names(days[1], days[2])]).toEqual(
      names(days[0], days[2]),
    );
  });

  it('GitLab, push events: at most 20 commits are listed, the newest, and all are counted', () => {
    const pushes = told('Push Hook').map(({ body }) => body);
    expect(Math.max(...pushes.map(({ commits }) => commits.length))).toBe(20);
    const long = pushes.find(body => body.total_commits_count > 20);
    expect(long.commits.at(-1).id).toBe(long.after);
    for (const { commits, total_commits_count: total } of pushes) {
      expect(commits).toHaveLength(Math.min(total, 20));
    }
  });

  it('GitLab, push events: zeros stand for what is not there', () => {
    const zeros = '0'.repeat(40);
    const pushes = told('Push Hook').map(({ body }) => body);
    const gone = pushes.find(({ after }) => after === zeros);
    expect(gone).toMatchObject({ checkout_sha: null, commits: [] });
    expect(pushes.some(({ before }) => before === zeros)).toBe(true);
  });

  it('GitLab, merge request events: every action, with oldrev only for new code', () => {
    const acts = told('Merge Request Hook').map(({ body }) => body);
    const attributes = acts.map(body => body.object_attributes);
    expect(new Set(attributes.map(({ action }) => action))).toEqual(
      new Set([
        'open',
        'update',
        'close',
        'merge',
        'approved',
        'approval',
        'unapproved',
        'unapproval',
        ...(attributes.some(({ action }) => action === 'reopen')
          ? ['reopen']
          : []),
      ]),
    );
    const pushed = acts.filter(body => body.object_attributes.oldrev);
    expect(pushed.length).toBeGreaterThan(100);
    for (const { object_attributes: one, changes } of pushed) {
      expect(one.action).toBe('update');
      expect(one.oldrev).not.toBe(one.last_commit.id);
      expect(changes).not.toHaveProperty('title');
    }
    expect(acts.some(({ changes }) => changes.draft?.current === false)).toBe(
      true,
    );
  });

  it('gitlab-org/gitlab#553070: nobody is told when a push takes approvals back', () => {
    const unapproved = told('Merge Request Hook').filter(({ body }) =>
      body.object_attributes.action.startsWith('unapprov'),
    );
    const all = testCompany.services.flatMap(service =>
      repositoryOf(service).changes.flatMap(change => change.facts),
    );
    expect(unapproved).toHaveLength(
      all.filter(({ kind, at }) => kind === 'unapproved' && at < testNow)
        .length,
    );
  });

  it('GitLab, comment events: what the system notes is not told', () => {
    const notes = told('Note Hook').map(({ body }) => body.object_attributes);
    expect(notes.every(({ system }) => system === false)).toBe(true);
    expect(new Set(notes.map(note => note.noteable_type))).toEqual(
      new Set(['MergeRequest', 'Issue']),
    );
    expect(new Set(notes.map(({ action }) => action))).toEqual(
      new Set(['create', 'update']),
    );
  });

  it('GitLab, webhook events: dates are written in several ways', () => {
    const [{ body: change }] = told('Merge Request Hook');
    const [{ body: issue }] = told('Issue Hook');
    const [{ fact, body: deployment }] = told('Deployment Hook');
    const [{ body: push }] = told('Push Hook');

    expect(change.object_attributes.created_at).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/,
    );
    expect(issue.object_attributes.created_at).toMatch(/T\d\d:\d\d:\d\dZ$/);
    expect(deployment.status_changed_at).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]00$/,
    );
    expect(
      Date.parse(
        deployment.status_changed_at.replace(' +', '+').replace(' ', 'T'),
      ),
    ).toBe(Math.floor(fact.at / 1000) * 1000);
    expect(push.commits[0].timestamp).toMatch(/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  });

  it('GitLab, pipeline events: one for each status, under the same id', () => {
    const [service] = testCompany.services;
    const pipeline = repositoryOf(service).pipelines.find(
      ({ statuses }) => statuses.length > 2,
    )!;
    const statuses = facts
      .filter(({ name }) => name.startsWith(`pipeline ${pipeline.id} `))
      .map((fact): any => fact.payload().object_attributes)
      .map(({ id, status }) => (id === pipeline.id ? status : undefined));
    expect(statuses).toEqual(pipeline.statuses.map(({ status }) => status));
  });
});
