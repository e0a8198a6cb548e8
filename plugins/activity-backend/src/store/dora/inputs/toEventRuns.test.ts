import { kindOf } from '../../eventKinds';
import { toEventRuns, type EventRunRow } from './toEventRuns';

const noon = Date.UTC(2026, 2, 2, 12);

function runsOf(metadata: string | null, version: number | null = null) {
  const row: EventRunRow = [
    12,
    3,
    'gitlab',
    kindOf('pipeline'),
    'gitlab/acme/pipeline/31',
    noon,
    version,
    null,
    'Nightly',
    'https://forge.example/31',
    metadata,
  ];
  return toEventRuns(row);
}

function pipeline(metadata: string | null, version: number | null = null) {
  const [run, ...jobs] = runsOf(metadata, version);
  expect(jobs).toEqual([]);
  return run;
}

function release(source: string, metadata: string) {
  const row: EventRunRow = [
    13,
    3,
    source,
    kindOf('release'),
    `${source}/acme/release/5:v2`,
    noon,
    null,
    null,
    'Second edition',
    null,
    metadata,
  ];
  return toEventRuns(row)[0];
}

describe('toEventRuns', () => {
  it('makes a run of a pipeline', () => {
    const metadata = {
      status: 'success',
      ref: 'main',
      sha: 'abc',
      finishedAt: noon + 60_000,
    };
    expect(pipeline(JSON.stringify(metadata), noon + 90_000)).toEqual({
      id: 'event:12',
      kind: 'pipeline',
      projectId: 3,
      environment: null,
      tier: null,
      job: null,
      name: 'Nightly',
      pipeline: '31',
      ref: 'main',
      sha: 'abc',
      url: 'https://forge.example/31',
      status: 'success',
      createdAt: noon,
      updatedAt: noon + 90_000,
      finishedAt: noon + 60_000,
      changes: null,
    });
  });

  it.each([
    ['success', 'success'],
    ['failed', 'failed'],
    ['canceled', 'canceled'],
    ['skipped', 'skipped'],
    ['running', 'running'],
    ['canceling', 'running'],
    ['manual', 'blocked'],
    ['pending', 'created'],
    ['constructor', 'created'],
  ])('takes a pipeline that is %s for %s', (word, status) => {
    expect(pipeline(JSON.stringify({ status: word }))).toMatchObject({
      status,
      updatedAt: noon,
      finishedAt: null,
    });
  });

  it.each([null, 'no json', '[]', '{"status":7,"finishedAt":"late"}'])(
    'makes do with a source that writes %s',
    metadata => {
      expect(pipeline(metadata)).toMatchObject({
        status: 'created',
        ref: null,
        sha: null,
        finishedAt: null,
      });
    },
  );

  it('makes runs of the jobs of a pipeline', () => {
    const jobs = [
      {
        id: '900',
        name: 'deploy: web',
        status: 'success',
        createdAt: noon + 1_000,
        finishedAt: noon + 40_000,
        url: 'https://forge.example/jobs/900',
      },
      { id: '901', name: 'deploy: api', status: 'manual' },
      { id: '', name: 'deploy: no id' },
      'no job',
    ];
    const metadata = { status: 'running', ref: 'main', sha: 'abc', jobs };
    const [run, ...others] = runsOf(JSON.stringify(metadata), noon + 50_000);
    expect(run.kind).toBe('pipeline');
    expect(others).toEqual([
      {
        ...run,
        id: 'event:12/900',
        kind: 'job',
        name: 'deploy: web',
        job: 'deploy: web',
        url: 'https://forge.example/jobs/900',
        status: 'success',
        createdAt: noon + 1_000,
        updatedAt: noon + 40_000,
        finishedAt: noon + 40_000,
      },
      {
        ...run,
        id: 'event:12/901',
        kind: 'job',
        name: 'deploy: api',
        job: 'deploy: api',
        status: 'blocked',
      },
    ]);
  });

  it.each([
    ['gitlab', '{"tag":"v2","sha":"abc"}', 'release', 'v2', 'abc'],
    ['github', '{}', 'release', 'Second edition', null],
    ['git', '{"annotated":true,"sha":"abc"}', 'tag', 'Second edition', 'abc'],
  ])('makes a run of a release of %s', (source, metadata, kind, name, sha) => {
    expect(release(source, metadata)).toMatchObject({
      id: 'event:13',
      kind,
      name,
      sha,
      status: 'success',
      finishedAt: noon,
      pipeline: null,
    });
  });
});
