import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCompany } from '../chronicle/createCompany';
import { defaultBranchAt, refsAt } from '../chronicle/refsAt';
import { CommitGraph } from '../chronicle/CommitGraph';
import { runGit } from './runGit';
import {
  updateBareRepository,
  writeBareRepository,
} from './writeBareRepository';

jest.setTimeout(120_000);

const day = 86_400_000;
const company = createCompany({ seed: 7, scale: { people: 1, months: 1 } });
const horizon = company.founded + 500 * day;
const service = (matches: (index: number) => boolean) =>
  company.services.find((_, index) => matches(index))!;
const historyOf = (id: string) =>
  company.teams
    .flatMap(team => company.chronicle(team.id, horizon).repositories)
    .find(each => each.service === id)!;

describe('a bare repository', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-git-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function lines(...args: string[]): Promise<string[]> {
    const text = await runGit(folder, args);
    return text.split('\n').filter(line => line !== '');
  }

  async function expectStateAt(id: string, at: number) {
    const history = historyOf(id);
    const refs = refsAt(history, at);
    expect(
      (await lines('for-each-ref', '--format=%(refname) %(objectname)')).sort(),
    ).toEqual([...refs].map(([ref, sha]) => `${ref} ${sha}`).sort());
    expect((await lines('rev-list', '--all')).sort()).toEqual(
      [...CommitGraph.of(history).reachable(refs.values())].sort(),
    );
    expect(await lines('symbolic-ref', 'HEAD')).toEqual([
      `refs/heads/${defaultBranchAt(history, at)}`,
    ]);
  }

  it.each(['merge', 'squash', 'rebase'] as const)(
    'has the shas, branches and tags of the chronicle, with %s',
    async method => {
      const { id } = company.services.find(
        ({ gitlab }) => gitlab.mergeMethod === method,
      )!;
      const at = company.founded + 300 * day;
      await writeBareRepository(company, id, at, folder);

      await expectStateAt(id, at);
      expect(await lines('fsck', '--strict', '--no-dangling')).toEqual([]);
      expect((await lines('rev-list', '--all')).length).toBeGreaterThan(100);
    },
  );

  it('follows pushes, force-pushes, deletions and the new name of the default branch', async () => {
    const { id } = service(index => index === 10);
    const moments = [100, 205, 215, 216, 400].map(
      days => company.founded + days * day,
    );
    await writeBareRepository(company, id, moments[0], folder);
    for (const at of moments) {
      await updateBareRepository(company, id, at, folder);
      await expectStateAt(id, at);
    }
    expect(historyOf(id).refs.some(({ forced }) => forced)).toBe(true);
    expect(historyOf(id).defaultBranches).toHaveLength(2);
  });

  it('logs commits as the graph does: of what comes next always the newest', async () => {
    const [{ id }] = company.services;
    const at = company.founded + 300 * day;
    await writeBareRepository(company, id, at, folder);
    const history = historyOf(id);
    const graph = CommitGraph.of(history);
    const tips = [...refsAt(history, at)].filter(([ref]) =>
      ref.startsWith('refs/heads/'),
    );

    for (const [ref, tip] of tips) {
      expect(await lines('log', '--format=%H', ref)).toEqual(
        graph.log([tip]).map(({ sha }) => sha),
      );
      expect(await lines('log', '--first-parent', '--format=%H', ref)).toEqual(
        graph.log([tip], { firstParent: true }).map(({ sha }) => sha),
      );
    }
  });

  it('knows no service that is not there', async () => {
    await expect(
      writeBareRepository(company, 'no-such', horizon, folder),
    ).rejects.toThrow('There is no service no-such');
  });
});
