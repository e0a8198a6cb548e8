import type { Run } from '../facts/ServiceInputs';
import { job, pipeline, report, run, verdict } from './__testUtils__/previewed';

describe('why a run counts, or does not', () => {
  it.each<[string, Partial<Run>, boolean, string, string]>([
    [
      'default',
      {},
      true,
      'counts',
      'environment production is production by its name',
    ],
    [
      'default',
      { environment: 'eu-1', tier: 'production' },
      true,
      'counts',
      'environment eu-1 is production by its tier',
    ],
    [
      'default',
      { environment: 'staging' },
      false,
      'not-matched',
      'environment staging has no tier, and its name does not begin with production, prod or live',
    ],
    [
      'default',
      { tier: 'staging' },
      false,
      'not-matched',
      'environment production has the tier staging, which is not production',
    ],
    [
      'environment=prod*&job=deploy*',
      {},
      true,
      'counts',
      'environment production, job deploy matches environment=prod*&job=deploy*',
    ],
    [
      'environment=prod*&job=deploy*, environment=live, release=v*',
      { job: null },
      false,
      'not-matched',
      'environment production, no job matches no entry of environment=prod*&job=deploy*, environment=live',
    ],
    [
      'release=v*',
      {},
      false,
      'not-matched',
      'release=v* says nothing of deployments',
    ],
    [
      'none',
      {},
      false,
      'not-deployed',
      'the definition is none: the Component is not deployed',
    ],
    [
      'default',
      { status: 'failed' },
      false,
      'not-successful',
      'environment production is production by its name, but its status is failed: nothing was deployed by it',
    ],
    [
      'default',
      { status: 'running', finishedAt: null },
      false,
      'not-successful',
      'environment production is production by its name, but its status is running: it is not over yet',
    ],
    [
      'default',
      { status: 'blocked' },
      false,
      'not-successful',
      'environment production is production by its name, but its status is blocked: it waits to be let through',
    ],
    [
      'default',
      { status: 'inactive' },
      true,
      'superseded',
      'environment production is production by its name; its status is inactive: it was there until another followed',
    ],
    [
      'default',
      { status: 'rolled-back' },
      true,
      'rolled-back',
      'environment production is production by its name; its status is rolled-back: it was there, and failed',
    ],
    [
      'default',
      { finishedAt: null },
      true,
      'counts',
      'environment production is production by its name; nobody says when it ended: it counts when it was last updated',
    ],
  ])('by %s says of %p: %p, %s', (words, details, counts, code, message) => {
    expect(verdict(words, run(3, details))).toEqual([
      counts,
      code,
      message,
      counts ? 'deployment:3' : null,
    ]);
  });

  it('says what would count pipelines, releases and tags', () => {
    expect(verdict('default', pipeline(1, 'nightly'))).toEqual([
      false,
      'no-definition',
      'pipelines count if a definition names them, such as pipeline=nightly',
      null,
    ]);
    expect(verdict('pipeline=night*', pipeline(1, 'nightly'))).toEqual([
      true,
      'counts',
      'pipeline nightly matches pipeline=night*',
      'event:1',
    ]);
    const tag = { ...pipeline(2, 'v2'), kind: 'tag' } as const;
    expect(verdict('tag=w*', tag)).toEqual([
      false,
      'not-matched',
      'tag v2 matches no entry of tag=w*',
      null,
    ]);
  });

  it('says what would count jobs', () => {
    expect(verdict('default', job(1, 'ship'))).toEqual([
      false,
      'no-definition',
      'jobs without environment count if a definition names them, such as job=ship',
      null,
    ]);
    expect(verdict('job=sh*', job(1, 'ship'))).toEqual([
      true,
      'counts',
      'job ship matches job=sh*',
      'event:1/1',
    ]);
    expect(verdict('job=*&environment=*', job(1, 'ship'))).toEqual([
      false,
      'not-matched',
      'environment=*&job=* says nothing of jobs without environment',
      null,
    ]);
  });

  it('goes by what reports say themselves', () => {
    expect(verdict('release=v*', report(1, true)).slice(0, 3)).toEqual([
      true,
      'counts',
      'it was reported as production',
    ]);
    expect(verdict('default', report(1, false)).slice(0, 3)).toEqual([
      false,
      'not-matched',
      'environment shop-floor was not reported as production',
    ]);
  });
});
