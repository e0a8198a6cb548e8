import { changeAt } from '../chronicle/changeAt';
import { createCompany } from '../chronicle/createCompany';
import { ChangeHistory } from '../model';
import { companies } from './testing/companies';
import { repositoriesOf } from './testing/repositoriesOf';

const dayMs = 86_400_000;

describe.each(companies)('the merge requests of company %j', options => {
  const company = createCompany(options);
  const moment = company.founded + 540 * dayMs * options.scale.months;
  const repositories = repositoriesOf(company, moment);

  it('are opened from a branch that was pushed, into one that is there', () => {
    for (const { changes, refs } of repositories) {
      expect(changes.map(({ iid }) => iid)).toEqual(
        changes.map((_, i) => i + 1),
      );
      const firstPush = new Map<string, number>();
      for (const { ref, at } of refs) {
        if (!firstPush.has(ref)) firstPush.set(ref, at);
      }
      const flaws = changes.filter(({ openedAt, sourceBranch, targetBranch }) =>
        [sourceBranch, targetBranch].some(
          name => !(firstPush.get(`refs/heads/${name}`)! <= openedAt),
        ),
      );
      expect(flaws).toEqual([]);
    }
  });

  it('go through nothing that cannot happen', () => {
    const changes = repositories.flatMap(history => history.changes);
    const flaws = changes.flatMap(change =>
      flawsOf(change).map(flaw => `${change.id}: ${flaw}`),
    );
    expect(flaws).toEqual([]);
  });

  it('name the commits that merges leave behind, as the repository is set up to', () => {
    for (const { changes, commits, service } of repositories) {
      const { mergeMethod } = company.services.find(
        ({ id }) => id === service,
      )!.gitlab;
      const bySha = new Map(commits.map(commit => [commit.sha, commit]));
      const merges = changes
        .flatMap(({ facts }) => facts)
        .flatMap(fact => (fact.kind === 'merged' ? [fact] : []));
      const flaws = merges.filter(({ at, mergeCommit, squashCommit }) => {
        const named = [mergeCommit, squashCommit].flatMap(sha => sha ?? []);
        const parents = mergeCommit && bySha.get(mergeCommit)?.parents.length;
        return (
          named.some(sha => bySha.get(sha)?.pushedAt !== at) ||
          parents !== (mergeMethod === 'merge' ? 2 : undefined) ||
          (mergeMethod === 'squash' && !squashCommit) ||
          (mergeMethod === 'rebase' && squashCommit)
        );
      });
      expect(merges.length).toBeGreaterThan(20);
      expect(flaws).toEqual([]);
    }
  });

  it('mention the keys of the work items that they are about', () => {
    const keys = new Map<number, string>();
    for (const team of company.teams) {
      for (const { id, initial } of company.chronicle(team.id, moment).items) {
        keys.set(id, `${team.jira.projectKey}-${initial.number}`);
      }
    }
    const changes = repositories.flatMap(history => history.changes);
    const flaws = changes.filter(change => {
      const { sourceBranch, title, description, workItems } = change;
      const text = `${sourceBranch}\n${title}\n${description}`;
      return workItems.some(id => !text.includes(keys.get(id) ?? '\0'));
    });
    expect(flaws).toEqual([]);
    const about = changes.filter(({ workItems }) => workItems.length > 0);
    expect(about.length).toBeGreaterThan(changes.length / 2);
  });
});

/** What cannot happen to a merge request in GitLab. */
function flawsOf(change: ChangeHistory): string[] {
  const flaws: string[] = [];
  let last = change.openedAt;
  for (const { kind, at, by } of change.facts) {
    if (at < last) flaws.push(`${kind} out of order`);
    last = at;
    const before = changeAt(change, at);
    const {
      state = 'opened',
      draft = change.draft,
      approvals = [],
    } = before ?? {};
    const approved = approvals.some(approval => approval.by === by);
    const impossible =
      state === 'merged'
        ? kind !== 'comment'
        : {
            approved,
            unapproved: !approved,
            closed: state !== 'opened',
            reopened: state !== 'closed',
            merged: state !== 'opened',
            markedReady: !draft,
            markedDraft: draft,
          }[kind as string];
    if (impossible) flaws.push(`${kind} while ${state}`);
  }
  return flaws;
}
