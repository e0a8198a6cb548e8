import { createCompany } from '../chronicle/createCompany';
import { ChangeFact, ChangeHistory } from '../model';
import { companies } from './testing/companies';
import { repositoriesOf } from './testing/repositoriesOf';

const dayMs = 86_400_000;
const company = createCompany(companies[0]);
const moment = company.founded + 545 * dayMs;
const repositories = repositoriesOf(company, moment);

const changes = repositories.flatMap(history => history.changes);
const facts = changes.flatMap(change => change.facts);
const comments = facts.flatMap(fact => (fact.kind === 'comment' ? [fact] : []));
const teamKeys = company.teams.map(({ jira }) => jira.projectKey).join('|');
const keyPattern = new RegExp(`\\b(${teamKeys})-\\d+`);
const isBot = (by: string) => company.person(by).kind === 'bot';
const having = (kind: ChangeFact['kind']) => (change: ChangeHistory) =>
  change.facts.some(fact => fact.kind === kind);
const saysKey = ({ sourceBranch, title, description }: ChangeHistory) =>
  [sourceBranch, title, description].map(text => keyPattern.test(text)).join();
const requestsPerItem = new Map<number, number>();
for (const { workItems } of changes) {
  for (const id of workItems) {
    requestsPerItem.set(id, (requestsPerItem.get(id) ?? 0) + 1);
  }
}

describe('the merge requests of a company at scale 1 have', () => {
  it.each<[string, readonly unknown[]]>([
    [
      'keys in branch and title',
      changes.filter(c => /^true,true/.test(saysKey(c))),
    ],
    [
      'keys in branches only',
      changes.filter(c => saysKey(c) === 'true,false,false'),
    ],
    [
      'keys in titles only',
      changes.filter(c => saysKey(c) === 'false,true,false'),
    ],
    [
      'keys in descriptions only',
      changes.filter(c => saysKey(c) === 'false,false,true'),
    ],
    [
      'merge requests without a key',
      changes.filter(c => saysKey(c) === 'false,false,false'),
    ],
    [
      'words that look like keys',
      changes.filter(({ title }) => /UTF-8|SHA-256/.test(title)),
    ],
    [
      'merge requests about two items',
      changes.filter(({ workItems }) => workItems.length > 1),
    ],
    [
      'items with three merge requests',
      [...requestsPerItem.values()].filter(n => n >= 3),
    ],
    ['drafts', changes.filter(({ draft }) => draft)],
    ['drafts marked ready', changes.filter(having('markedReady'))],
    [
      'what becomes a draft again',
      facts.filter(({ kind }) => kind === 'markedDraft'),
    ],
    ['other titles', facts.filter(({ kind }) => kind === 'retitled')],
    [
      'requested reviews',
      facts.filter(({ kind }) => kind === 'reviewRequested'),
    ],
    [
      'requested changes',
      facts.filter(({ kind }) => kind === 'requestedChanges'),
    ],
    ['approvals taken back', facts.filter(({ kind }) => kind === 'unapproved')],
    [
      'approvals reset by a push',
      changes.filter(({ facts: all }) =>
        all.some(
          (fact, i) =>
            fact.kind === 'pushed' &&
            fact.resetsApprovals &&
            all.slice(0, i).some(({ kind }) => kind === 'approved'),
        ),
      ),
    ],
    [
      'merge requests closed unmerged',
      changes.filter(c => having('closed')(c) && !having('merged')(c)),
    ],
    [
      'merge requests reopened and merged',
      changes.filter(c => having('reopened')(c) && having('merged')(c)),
    ],
    [
      'merge requests open for a month',
      changes.filter(
        c =>
          c.openedAt < moment - 30 * dayMs &&
          !having('merged')(c) &&
          !having('closed')(c),
      ),
    ],
    ['answers in threads', comments.filter(({ inReplyTo }) => inReplyTo)],
    ['resolved threads', comments.filter(({ resolved }) => resolved)],
    ['edited comments', comments.filter(({ editedAt }) => editedAt)],
    ['deleted comments', comments.filter(({ deletedAt }) => deletedAt)],
    ["bots' comments", comments.filter(({ by }) => isBot(by))],
    ["bots' merge requests", changes.filter(({ author }) => isBot(author))],
  ])('%s', (_, found) => {
    expect(found.length).toBeGreaterThan(0);
  });
});
