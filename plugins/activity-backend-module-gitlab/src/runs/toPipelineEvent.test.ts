import { pipelineSchema } from './pipelineSchema';
import { hasEnded, toPipelineEvent } from './toPipelineEvent';

const listed = {
  id: 31,
  iid: 3,
  status: 'success',
  ref: 'main',
  sha: 'abc',
  source: 'push',
  created_at: '2026-03-01T09:00:00.000Z',
  updated_at: '2026-03-01T09:10:00.000Z',
  web_url: 'https://gitlab.example/acme/web/-/pipelines/31',
  name: null,
};
const nine = Date.UTC(2026, 2, 1, 9);

function read(row: object) {
  return toPipelineEvent(pipelineSchema.parse(row));
}

describe('toPipelineEvent', () => {
  it('is a pipeline when it was created', () => {
    const whole = {
      ...listed,
      user: { id: 11, username: 'ada' },
      started_at: '2026-03-01T09:01:00.000Z',
      finished_at: '2026-03-01T09:10:00.000Z',
      duration: 540,
      queued_duration: 60.5,
    };
    expect(read(whole)).toEqual({
      kind: 'event',
      type: 'pipeline',
      key: '31',
      occurredAt: nine,
      actor: { identity: 'account', id: '11', username: 'ada' },
      title: 'Pipeline 3 on main',
      url: 'https://gitlab.example/acme/web/-/pipelines/31',
      metadata: {
        status: 'success',
        ref: 'main',
        sha: 'abc',
        source: 'push',
        startedAt: nine + 60_000,
        finishedAt: nine + 600_000,
        durationSeconds: 540,
        queuedSeconds: 60.5,
      },
      sourceVersion: nine + 600_000,
    });
  });

  it('makes do with what there is', () => {
    const { id, status, created_at } = listed;
    expect(read({ id, status, created_at, duration: null })).toEqual({
      kind: 'event',
      type: 'pipeline',
      key: '31',
      occurredAt: nine,
      title: 'Pipeline 31',
      metadata: { status: 'success' },
      sourceVersion: nine,
    });
  });

  it('has the name that it was given', () => {
    expect(read({ ...listed, name: 'Nightly' }).title).toBe('Nightly');
  });

  it.each([
    ['success', true],
    ['failed', true],
    ['canceled', true],
    ['skipped', true],
    ['running', false],
    ['manual', false],
    ['canceling', false],
  ])('is %s, and thus ended: %s', (status, expected) => {
    expect(hasEnded({ status })).toBe(expected);
  });
});
