import { createCompany } from '../chronicle/createCompany';
import { companies } from './testing/companies';
import { repositoriesOf } from './testing/repositoriesOf';

const dayMs = 86_400_000;
const company = createCompany(companies[0]);
const moment = company.founded + 545 * dayMs;
const repositories = repositoriesOf(company, moment);

const commits = repositories.flatMap(history => history.commits);
const refs = repositories.flatMap(history => history.refs);
const changes = repositories.flatMap(history => history.changes);
const facts = changes.flatMap(change => change.facts);
const pipelines = repositories.flatMap(history => history.pipelines);
const deployments = repositories.flatMap(history => history.deployments);
const statuses = pipelines.map(pipeline =>
  pipeline.statuses.map(({ status }) => status).join(' '),
);
const merges = facts.flatMap(fact => (fact.kind === 'merged' ? [fact] : []));
const teamKeys = company.teams.map(({ jira }) => jira.projectKey).join('|');
const keyPattern = new RegExp(`\\b(${teamKeys})-\\d+`);
const isBot = (by: string) => company.person(by).kind === 'bot';
/** What copies of a commit share. */
const origins = new Map<string, number>();
for (const { author, message } of commits) {
  const origin = `${author.email} ${author.at} ${message.split('\n')[0]}`;
  origins.set(origin, (origins.get(origin) ?? 0) + 1);
}
describe('the repositories of a company at scale 1 have', () => {
  it.each<[string, readonly unknown[]]>([
    [
      'keys in commit messages',
      commits.filter(({ message }) => keyPattern.test(message)),
    ],
    [
      'squashes with a merge commit',
      merges.filter(m => m.squashCommit && m.mergeCommit),
    ],
    [
      'squashes without one',
      merges.filter(m => m.squashCommit && !m.mergeCommit),
    ],
    [
      'merges without a commit of their own',
      merges.filter(m => !m.squashCommit && !m.mergeCommit),
    ],
    ['force-pushes', refs.filter(({ forced }) => forced)],
    ['copies of commits', [...origins.values()].filter(n => n > 1)],
    [
      'commits pushed days later',
      commits.filter(c => c.pushedAt - c.author.at > 3 * dayMs),
    ],
    [
      'pushes to the default branch',
      refs.filter(
        ({ ref, from, by }) =>
          /\/(main|master)$/.test(ref) && from && !isBot(by),
      ),
    ],
    [
      'cherry-picks',
      commits.filter(({ message }) =>
        /\(cherry picked from commit [0-9a-f]{40}\)\n$/.test(message),
      ),
    ],
    [
      'backports by merge request',
      changes.filter(({ targetBranch }) =>
        /^release\/\d+\.\d+$/.test(targetBranch),
      ),
    ],
    [
      'reverts',
      commits.filter(({ message }) =>
        /^Revert "(.|\n)*\n\nThis reverts commit [0-9a-f]{40}\.\n$/.test(
          message,
        ),
      ),
    ],
    [
      'merges into branches',
      commits.filter(
        c =>
          /^Merge branch '(main|master)' into /.test(c.message) &&
          c.parents.length === 2,
      ),
    ],
    [
      'co-authors',
      commits.filter(({ message }) =>
        /\n\nCo-authored-by: .+ <.+@.+>\n$/.test(message),
      ),
    ],
    [
      'names of badly set up machines',
      commits.filter(
        ({ by, author }) => author.email !== company.person(by).email,
      ),
    ],
    [
      'impossible offsets',
      commits.filter(({ author }) => author.offset > 14 * 60),
    ],
    [
      'lost clocks',
      commits.filter(({ author }) => author.at < company.founded),
    ],
    [
      'authors on a journey',
      commits.filter(({ author }) =>
        [-570, -480, -180, 240, 345, 540, 630, 765].includes(author.offset),
      ),
    ],
    ['branches that were deleted', refs.filter(({ to }) => to === undefined)],
    [
      'branches that were never proposed',
      refs.filter(
        ({ ref, from }) =>
          !from &&
          ref.startsWith('refs/heads/') &&
          !changes.some(c => ref === `refs/heads/${c.sourceBranch}`),
      ),
    ],
    [
      'pipelines of every source',
      ['push', 'merge_request_event', 'schedule', 'web']
        .filter(source =>
          pipelines.some(pipeline => pipeline.source === source),
        )
        .slice(3),
    ],
    ['failed pipelines', statuses.filter(all => all.endsWith('failed'))],
    ['cancelled pipelines', statuses.filter(all => all.endsWith('canceled'))],
    ['skipped pipelines', statuses.filter(all => all.endsWith('skipped'))],
    [
      'retried pipelines',
      statuses.filter(all => all.endsWith('failed running success')),
    ],
    [
      'failed deployments',
      deployments.filter(d =>
        d.statuses.some(({ status }) => status === 'failed'),
      ),
    ],
    [
      'cancelled deployments',
      deployments.filter(d =>
        d.statuses.some(({ status }) => status === 'canceled'),
      ),
    ],
    [
      'deployments that broke something',
      deployments.filter(({ broke }) => broke),
    ],
    ['rollbacks', deployments.filter(({ purpose }) => purpose === 'rollback')],
    ['hotfixes', deployments.filter(({ purpose }) => purpose === 'hotfix')],
    [
      'deployments with several merge requests',
      deployments.filter(d => d.changes.length > 2),
    ],
    [
      'deployments of tags',
      deployments.filter(({ ref }) => /^v1\.\d+\.\d+$/.test(ref)),
    ],
    [
      'patches',
      refs.filter(({ ref }) => /^refs\/tags\/v1\.\d+\.[1-9]\d*$/.test(ref)),
    ],
    ['releases', repositories.flatMap(({ releases }) => releases)],
    ['tickets', repositories.flatMap(({ tickets }) => tickets)],
  ])('%s', (_, found) => {
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('their amounts', () => {
  it.each([
    ['commits', commits.length, 9300],
    ['merge requests', changes.length, 1870],
  ])('are %s as ordered, give or take 15 %%', (_, amount, ordered) => {
    expect(amount).toBeGreaterThan(ordered * 0.85);
    expect(amount).toBeLessThan(ordered * 1.15);
  });
});
