import { Random } from '../../chance';
import { planRun, RunOptions } from './planRun';

const options: RunOptions = {
  at: 1_000_000,
  seconds: 300,
  jobs: [
    ['lint', 'check'],
    ['test', 'check'],
    ['build', 'build'],
  ],
  failing: 0,
};

function runs(more: Partial<RunOptions>) {
  return Array.from({ length: 200 }, (_, i) =>
    planRun({ ...options, ...more }, Random.of('run', i)),
  );
}

function statusesOf({ statuses }: ReturnType<typeof planRun>): string {
  return statuses.map(({ status }) => status).join(' ');
}

describe('planRun', () => {
  it('succeeds unless it is cancelled', () => {
    const all = runs({});
    expect([...new Set(all.map(statusesOf))].sort()).toEqual([
      'created pending running canceled',
      'created pending running success',
    ]);
    for (const { ok, jobs, statuses, endedAt } of all) {
      expect(statuses[statuses.length - 1].at).toBe(endedAt);
      expect(ok).toBe(
        jobs.length === 3 && jobs.every(job => job.status === 'success'),
      );
    }
  });

  it('ends with the job that fails, and goes on from there when it is retried', () => {
    const all = runs({ failing: 100 }).filter(
      ({ statuses }) => !statuses.some(({ status }) => status === 'canceled'),
    );
    expect([...new Set(all.map(statusesOf))].sort()).toEqual([
      'created pending running failed',
      'created pending running failed running success',
    ]);
    for (const { ok, jobs } of all) {
      const failed = jobs.findIndex(({ status }) => status === 'failed');
      const rest = jobs.slice(failed + 1).map(({ name }) => name);
      const from = options.jobs.findIndex(
        ([name]) => name === jobs[failed].name,
      );
      const missing = options.jobs.slice(from).map(([name]) => name);
      expect(rest).toEqual(ok ? missing : []);
    }
  });

  it.each([0, 500, 60_000, 200_000])(
    'is cancelled when it is overtaken after %d ms',
    after => {
      const overtakenAt = options.at + after;
      for (const run of runs({ overtakenAt, seconds: 3000 })) {
        const last = run.statuses[run.statuses.length - 1];
        expect(last.status).toBe('canceled');
        expect(last.at).toBeLessThanOrEqual(overtakenAt);
        expect(run.ok).toBe(false);
        expect(run.jobs.every(job => job.finishedAt <= last.at)).toBe(true);
        const moments = run.statuses.map(({ at }) => at);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
      }
    },
  );
});
