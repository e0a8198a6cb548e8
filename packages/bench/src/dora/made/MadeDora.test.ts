import type {
  ChangeRecord,
  DeploymentRecord,
} from '@activity-insights/plugin-activity-node';
import { MadeDora } from './MadeDora';
import { fateOf, makeDeployment } from './makeDeployment';

const now = Date.UTC(2026, 10, 16);
const yearMs = 365 * 86_400_000;

describe('MadeDora', () => {
  const dora = new MadeDora({
    deployments: 5_000,
    changes: 40_000,
    services: 100,
  });
  const nths = Array.from({ length: dora.deploymentsPerService }, (_, n) => n);

  it('has as many deployments of the System in a year as it is told, and as many before', () => {
    const ends = dora.projects
      .slice(0, dora.inSystem)
      .flatMap(project => nths.map(nth => dora.deployedAt(project, nth, now)));
    const year = ends.filter(at => now - yearMs <= at && at < now);
    expect(Math.abs(year.length - 5_000)).toBeLessThanOrEqual(100);
    expect(ends).toHaveLength(10_000);
    expect(dora.changesPerDeployment).toBe(8);
    expect(dora.projects).toHaveLength(120);
  });

  it('refuses fewer changes than deployments', () => {
    const size = { deployments: 10, changes: 9, services: 1 };
    expect(() => new MadeDora(size)).toThrow('fewer');
  });

  it('brings what is merged before, and takes back what was there', () => {
    const [project] = dora.projects;
    const records = (nth: number) =>
      makeDeployment({ dora, project, nth, now });
    const runs = (nth: number) =>
      records(nth).filter(
        (each): each is DeploymentRecord => each.kind === 'deployment',
      );
    const changes = records(7).filter(
      (each): each is ChangeRecord => each.kind === 'change',
    );
    expect(changes).toHaveLength(8);
    for (const { firstCommitAt, mergedAt } of changes) {
      expect(firstCommitAt!).toBeLessThanOrEqual(mergedAt!);
      expect(mergedAt!).toBeLessThan(runs(7)[0].createdAt);
    }
    expect(fateOf(6)).toMatchObject({ isRollback: true });
    expect(runs(6).map(({ sha }) => sha)).toEqual(
      runs(4).map(({ sha }) => sha),
    );
    expect(runs(6)[0].changes).toEqual([]);
  });
});
