import type { Run } from '../facts/ServiceInputs';
import {
  hour,
  incident,
  job,
  pipeline,
  preview,
  report,
  run,
} from './__testUtils__/previewed';

describe('previewOf', () => {
  it('puts the runs of a pipeline together', () => {
    const runs = [
      run(1, { pipeline: '9', environment: 'prod-eu' }),
      run(2, { pipeline: '9', environment: 'prod-us' }),
      run(3, { pipeline: '9', environment: 'prod-asia', status: 'failed' }),
      run(5, { pipeline: '10', environment: 'prod-eu' }),
    ];
    const { runs: shown, deployments } = preview('environment=prod-*', runs);
    expect(
      shown.map(({ run: { id }, counts, why, deploymentKey }) => [
        id,
        counts,
        why.code,
        deploymentKey,
      ]),
    ).toEqual([
      ['deployment:5', true, 'counts', 'deployment:5'],
      ['deployment:3', false, 'not-successful', 'deployment:1'],
      ['deployment:2', true, 'part-of-deployment', 'deployment:1'],
      ['deployment:1', true, 'counts', 'deployment:1'],
    ]);
    expect(deployments).toBe(2);
    expect(shown[1].why.message).toMatch(
      /; another run of its pipeline was successful$/,
    );
    expect(shown[2].why.message).toMatch(
      /; with 2 other runs of its pipeline it is one deployment$/,
    );
  });

  it('shows the last ones, which may belong to what is older', () => {
    const runs = [
      run(1, { pipeline: '9' }),
      run(2, { pipeline: '9', environment: 'prod-eu' }),
      run(3, { status: 'created', finishedAt: null, createdAt: 9 * hour }),
    ];
    const { runs: shown, deployments } = preview('default', runs, { limit: 2 });
    expect(shown.map(({ run: { id }, at }) => [id, at / hour])).toEqual([
      ['deployment:3', 9],
      ['deployment:2', 2],
    ]);
    expect(shown[1].deploymentKey).toBe('deployment:1');
    expect(deployments).toBe(1);
  });

  it('shows pipelines only if they are asked for, or if there is nothing else', () => {
    const runs = [pipeline(1, 'test'), pipeline(2, 'test'), run(3)];
    const idsOf = (words: string, all: readonly Run[]) =>
      preview(words, all).runs.map(({ run: { id } }) => id);
    expect(idsOf('default', runs)).toEqual(['deployment:3']);
    expect(preview('default', runs).notes).toMatchObject([
      { code: 'one-deployment' },
      {
        code: 'pipelines-left-out',
        message: expect.stringMatching(/^2 pipelines /),
      },
    ]);
    expect(idsOf('pipeline=deploy', runs)).toHaveLength(3);
    expect(idsOf('default', runs.slice(0, 2))).toHaveLength(2);
  });

  it('offers the names that there are, the most frequent first', () => {
    const { choices } = preview('none', [
      run(1, { environment: 'b', tier: 'staging', job: 'two' }),
      run(2, { environment: 'a', job: null }),
      run(3, { environment: 'b', tier: 'staging', job: 'one' }),
      run(4, { environment: 'b', job: 'two' }),
      pipeline(5, 'nightly'),
      job(7, 'one'),
      job(8, 'one'),
      report(6, true),
    ]);
    expect(choices).toEqual({
      environments: [
        { name: 'b', tier: 'staging', runs: 2 },
        { name: 'a', tier: null, runs: 1 },
        { name: 'b', tier: null, runs: 1 },
      ],
      jobs: [
        { name: 'one', runs: 3 },
        { name: 'two', runs: 2 },
      ],
      pipelines: [{ name: 'nightly', runs: 1 }],
      releases: [],
      tags: [],
    });
  });

  it('says which deployment incidents belong to', () => {
    const incidents = [
      incident(1),
      incident(3),
      incident(4, { deployment: 'reported:2' }),
      incident(5, { deployment: 'reported:none' }),
    ];
    const runs = [report(2, true), run(3, { status: 'failed' })];
    expect(
      preview('default', runs, { incidents }).incidents.map(({ fact, why }) => [
        fact.title,
        fact.deploymentKey,
        why.code,
      ]),
    ).toEqual([
      ['Outage 5', null, 'unknown-deployment'],
      ['Outage 4', 'reported:2', 'named'],
      ['Outage 3', 'reported:2', 'by-time'],
      ['Outage 1', null, 'before-first'],
    ]);
    expect(
      preview('none', runs, { incidents: [incident(1)] }).incidents[0].why,
    ).toEqual({ code: 'no-deployments', message: 'no deployment is known' });
  });

  it('does not depend on the order of runs', () => {
    const runs = [run(1), run(2), run(2, { id: 'deployment:20' }), run(4)];
    expect(preview('default', [...runs].reverse())).toEqual(
      preview('default', runs),
    );
  });
});
