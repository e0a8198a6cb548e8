import type { Run, RunKind } from '../facts/ServiceInputs';
import type { DeploymentDefinition, RunEntry } from './RunEntry';
import { runMatcher } from './runMatcher';

function run(kind: RunKind, overrides: Partial<Run> = {}): Run {
  return {
    id: 'event:1',
    kind,
    projectId: 1,
    environment: null,
    tier: null,
    job: null,
    name: null,
    pipeline: null,
    ref: null,
    sha: null,
    url: null,
    status: 'success',
    createdAt: 0,
    updatedAt: 0,
    finishedAt: null,
    changes: null,
    ...overrides,
  };
}

const eu = run('deployment', {
  environment: 'prod/eu',
  tier: 'production',
  job: 'deploy: [eu]',
  ref: 'main',
});
const bare = run('deployment', { environment: 'prod/us' });
const pipeline = run('pipeline', { name: 'Ship it', ref: 'main' });
const job = run('job', {
  name: 'deploy: [us]',
  job: 'deploy: [us]',
  ref: 'main',
});
const release = run('release', { name: 'v1.2' });
const tag = run('tag', { name: 'v1.2' });

const entry = (said: RunEntry): DeploymentDefinition => ({
  by: 'config',
  entries: [said],
});

describe('runMatcher', () => {
  it.each<[said: RunEntry, matched: Run[]]>([
    [{ environment: 'prod*' }, [eu, bare]],
    [{ environment: '*/EU' }, [eu]],
    [{ tier: '*' }, [eu]],
    [{ job: 'deploy: [eu]' }, [eu]],
    [{ job: 'deploy*' }, [eu, job]],
    [{ job: 'deploy*', ref: 'main' }, [eu, job]],
    [{ job: 'deploy*', environment: '*' }, [eu]],
    [{ job: 'deploy*', tier: '*' }, [eu]],
    [{ ref: 'main' }, [eu]],
    [{ environment: 'prod*', ref: 'main' }, [eu]],
    [{ environment: 'prod*', ref: 'release/*' }, []],
    [{ pipeline: 'ship*' }, [pipeline]],
    [{ pipeline: '*', ref: 'main' }, [pipeline]],
    [{ pipeline: '*', ref: 'release/*' }, []],
    [{ release: 'v*' }, [release]],
    [{ tag: 'v*' }, [tag]],
    [{ release: 'v*', tag: 'v*' }, []],
    [{ environment: '*', pipeline: '*' }, []],
    [{ release: 'v*', ref: '*' }, []],
    [{}, []],
  ])('%j', (said, expected) => {
    const match = runMatcher(entry(said));
    const all = [eu, bare, pipeline, job, release, tag];
    expect(all.filter(it => match(it) !== undefined)).toEqual(expected);
  });

  it('names the first entry that matches', () => {
    const entries = [{ release: 'v*' }, { job: '*' }, { ref: 'main' }];
    const match = runMatcher({ by: 'config', entries });
    expect(match(eu)).toBe(entries[1]);
    expect(match(release)).toBe(entries[0]);
    expect(match(bare)).toBeUndefined();
  });

  it('goes by tier, then by the name of the environment, without a definition', () => {
    const match = runMatcher({ by: 'default', entries: 'default' });
    const staged = { environment: 'production', tier: 'staging' };
    const cases: [Run, string | undefined][] = [
      [eu, 'default'],
      [bare, 'default'],
      [run('deployment', staged), undefined],
      [run('deployment', { environment: 'review/x' }), undefined],
      [run('deployment'), undefined],
      [pipeline, undefined],
      [release, undefined],
      [tag, undefined],
    ];
    for (const [it, expected] of cases) expect(match(it)).toBe(expected);
  });

  it.each<[entries: DeploymentDefinition['entries'], isCounted: boolean]>([
    ['default', true],
    [[{ release: 'v*' }], true],
    ['none', false],
  ])('with %j lets reports say themselves what they are', (entries, counts) => {
    const match = runMatcher({ by: 'config', entries });
    const reported = (production: boolean) =>
      run('reported', {
        environment: 'x',
        reported: { production, hotfix: false },
      });
    expect(match(reported(true))).toBe(counts ? 'reported' : undefined);
    expect(match(reported(false))).toBeUndefined();
  });

  it('matches nothing where nothing is deployed', () => {
    const match = runMatcher({ by: 'config', entries: 'none' });
    expect([eu, pipeline, release, tag].map(match)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
