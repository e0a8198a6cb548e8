import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from '../git/runGit';
import { planFork } from './planFork';
import { planHistory } from './planHistory';
import { writeRepository } from './writeRepository';

describe('planHistory', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bench-test-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const refsOf = (path: string) =>
    runGit([`--git-dir=${path}`, 'for-each-ref']);

  it('makes the same repository of the same seed, and another of another', async () => {
    const [a, b, other] = ['a', 'b', 'other'].map(name => join(folder, name));
    await writeRepository(planHistory({ seed: 3, commits: 400 }), a);
    await writeRepository(planHistory({ seed: 3, commits: 400 }), b);
    await writeRepository(planHistory({ seed: 4, commits: 400 }), other);
    expect(await refsOf(a)).toBe(await refsOf(b));
    expect(await refsOf(a)).not.toBe(await refsOf(other));
  });

  it('has what makes counting hard', async () => {
    const path = join(folder, 'hard');
    const history = planHistory({ seed: 1, commits: 3000 });
    await writeRepository(history, path);
    const output = await runGit([
      `--git-dir=${path}`,
      'log',
      '--branches',
      '--date=raw',
      '--format=%ae%x09%ad%x09%s%x09%P%x09%an',
    ]);
    const rows = output
      .trim()
      .split('\n')
      .map(line => line.split('\t'));
    const keys = rows.map(row => row.slice(0, 3).join());
    const zones = new Set(rows.map(([, date]) => date.split(' ')[1]));
    const seconds = rows.map(([, date]) => Number(date.split(' ')[0]));
    expect(keys.length - new Set(keys).size).toBeGreaterThan(20);
    expect([...zones]).toEqual(
      expect.arrayContaining(['+0530', '+0545', '-0330', '+1030', '+1300']),
    );
    expect(rows.some(row => row[3].includes(' '))).toBe(true);
    expect(rows.some(row => row[4].includes('[bot]'))).toBe(true);
    expect(Math.min(...seconds)).toBeLessThan(86_400 * 365);
    expect(Math.max(...seconds)).toBeGreaterThan(4_100_000_000);
  });

  it('forks with the same commits under another default branch', async () => {
    const upstream = planHistory({ seed: 2, commits: 300 });
    const fork = planFork(upstream, {
      seed: 9,
      commits: 20,
      defaultBranch: 'our/main',
    });
    const [first, second] = ['upstream', 'fork'].map(name =>
      join(folder, name),
    );
    await writeRepository(upstream, first);
    await writeRepository(fork, second);
    const main = await runGit([`--git-dir=${first}`, 'rev-parse', 'main']);
    const shared = await runGit([
      `--git-dir=${second}`,
      'rev-list',
      '--count',
      'our/main',
      `^${main.trim()}`,
    ]);
    expect(shared.trim()).toBe('20');
  });
});
