import { createCompany } from '../chronicle/createCompany';
import { ChangeFact, ChangeHistory } from '../model';
import { companies } from './testing/companies';
import { repositoriesOf } from './testing/repositoriesOf';

const dayMs = 86_400_000;
const company = createCompany(companies[0]);
const moment = company.founded + 545 * dayMs;
const repositories = repositoriesOf(company, moment);

const having = (kind: ChangeFact['kind']) => (change: ChangeHistory) =>
  change.facts.some(fact => fact.kind === kind);

describe('the repositories of a company at scale 1 have', () => {
  it('tickets in two services only', () => {
    expect(
      repositories.filter(({ tickets }) => tickets.length > 0),
    ).toHaveLength(2);
  });

  it('one repository that is archived, in which nothing happens any more', () => {
    const archived = company.services.filter(({ gitlab }) => gitlab.archived);
    expect(archived).toHaveLength(1);
    const history = repositories.find(
      ({ service }) => service === archived[0].id,
    )!;
    const last = history.commits[history.commits.length - 1];
    expect(last.pushedAt).toBeGreaterThan(company.founded + 200 * dayMs);
    const end = company.founded + 240 * dayMs;
    expect(history.refs.filter(({ at }) => at > end)).toEqual([]);
    expect(history.pipelines.filter(p => p.statuses[0].at > end)).toEqual([]);
    expect(history.deployments.filter(d => d.statuses[0].at > end)).toEqual([]);
    expect(
      history.changes.filter(c => !having('merged')(c) && !having('closed')(c)),
    ).toEqual([]);
  });

  it('one repository whose default branch was renamed, with all that hung on it', () => {
    const renamed = repositories.filter(r => r.defaultBranches.length > 1);
    expect(renamed).toHaveLength(1);
    const [{ defaultBranches, refs: moves, changes: all }] = renamed;
    const [{ name: old }, { name, from }] = defaultBranches;
    expect([old, name]).toEqual(['master', 'main']);
    const tip = moves.findLast(
      ({ ref, to }) => ref === 'refs/heads/master' && to,
    )?.to;
    expect(moves.filter(({ at }) => at === from)).toMatchObject([
      { ref: 'refs/heads/main', to: tip },
      { ref: 'refs/heads/master', from: tip },
    ]);
    expect(
      moves.find(({ ref, at }) => ref === 'refs/heads/master' && at > from),
    ).toBeUndefined();
    const astray = all.filter(
      ({ targetBranch, openedAt }) =>
        targetBranch === 'master' && openedAt > from,
    );
    expect(astray).toEqual([]);
  });
});
