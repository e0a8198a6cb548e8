import type { DeploymentReport } from '@activity-insights/plugin-activity-common';
import type { ReportedDeployment } from '../../store/reports/reportedDeployments';
import { deploymentToKeep } from './deploymentToKeep';

const now = Date.parse('2026-05-04T12:00:00Z');
const earlier = Date.parse('2026-05-04T09:00:00Z');
const iso = (at: number) => new Date(at).toISOString();

const report = (parts: Partial<DeploymentReport> = {}): DeploymentReport => ({
  key: 'build-7',
  component: 'component:default/shop',
  status: 'success',
  ...parts,
});

const stored = (
  parts: Partial<ReportedDeployment> = {},
): ReportedDeployment => ({
  environment: 'production',
  production: true,
  status: 'success',
  title: null,
  ref: null,
  sha: null,
  url: null,
  startedAt: null,
  finishedAt: earlier,
  details: { changes: null, hotfix: false, rollbackOf: null },
  ...parts,
});

describe('deploymentToKeep', () => {
  it('takes what is over without an end to have ended now', () => {
    expect(deploymentToKeep(report(), undefined, now)).toEqual(
      stored({ finishedAt: now }),
    );
  });

  it('keeps what is said', () => {
    const kept = deploymentToKeep(
      report({
        environment: 'prod-eu',
        title: 'Shop 1.4',
        ref: 'v1.4',
        sha: 'ABCDEF0123',
        url: 'https://ci.example/7',
        startedAt: '2026-05-04T10:00:00+02:00',
        finishedAt: '2026-05-04T09:00:00Z',
        changes: ['acme/shop!12'],
        hotfix: true,
        rollbackOf: 'build-6',
      }),
      undefined,
      now,
    );
    expect(kept).toEqual({
      environment: 'prod-eu',
      production: true,
      status: 'success',
      title: 'Shop 1.4',
      ref: 'v1.4',
      sha: 'abcdef0123',
      url: 'https://ci.example/7',
      startedAt: Date.parse('2026-05-04T08:00:00Z'),
      finishedAt: earlier,
      details: {
        changes: ['acme/shop!12'],
        hotfix: true,
        rollbackOf: 'build-6',
      },
    });
  });

  it.each([
    ['prod-eu', undefined, true],
    ['staging', undefined, false],
    ['eu-west', true, true],
    ['production', false, false],
    [undefined, undefined, true],
  ])('of %s with %s is production: %s', (environment, production, expected) => {
    const said = report({ environment, production });
    expect(deploymentToKeep(said, undefined, now).production).toBe(expected);
  });

  it.each<
    [
      from: ReportedDeployment['status'],
      to: ReportedDeployment['status'],
      finishedAt: number | null,
    ]
  >([
    ['success', 'success', earlier],
    ['success', 'inactive', earlier],
    ['success', 'rolled-back', earlier],
    ['rolled-back', 'success', earlier],
    ['failed', 'failed', earlier],
    ['failed', 'success', now],
    ['canceled', 'success', now],
    ['success', 'failed', now],
    ['running', 'success', now],
    ['running', 'running', null],
  ])('has %s, then %s end at %s', (from, status, finishedAt) => {
    const before = stored({
      status: from,
      finishedAt: from === 'running' ? null : earlier,
    });
    const kept = deploymentToKeep(report({ status }), before, now);
    expect([kept.status, kept.finishedAt]).toEqual([status, finishedAt]);
  });

  it.each(['success', 'failed', 'rolled-back'] as const)(
    'takes that it runs, after %s, to come late',
    status => {
      const before = stored({ status, title: 'Shop 1.4' });
      const late = report({ status: 'running', title: 'Shop' });
      expect(deploymentToKeep(late, before, now)).toEqual(before);
    },
  );

  it('replaces what is not said again, but for its beginning', () => {
    const before = stored({
      status: 'running',
      title: 'Shop 1.4',
      startedAt: earlier,
      finishedAt: null,
      details: { changes: ['acme/shop!12'], hotfix: true, rollbackOf: null },
    });
    expect(deploymentToKeep(report(), before, now)).toEqual(
      stored({ startedAt: earlier, finishedAt: now }),
    );
  });

  it('takes an end that is said in place of the one before', () => {
    const finishedAt = '2026-05-04T11:00:00Z';
    expect(
      deploymentToKeep(report({ finishedAt }), stored(), now).finishedAt,
    ).toBe(Date.parse(finishedAt));
  });

  it('never ends what begins a little ahead of our clock before that', () => {
    const startedAt = iso(now + 2_000);
    expect(
      deploymentToKeep(report({ startedAt }), undefined, now).finishedAt,
    ).toBe(now + 2_000);
  });

  it.each([
    ['itself', report({ startedAt: iso(now), finishedAt: iso(earlier) })],
    ['what was said before', report({ finishedAt: iso(earlier) })],
  ])('refuses an end before the beginning, by %s', (_, said) => {
    const before = stored({
      status: 'running',
      startedAt: now - 60_000,
      finishedAt: null,
    });
    expect(() => deploymentToKeep(said, before, now)).toThrow(
      "Invalid 'finishedAt': it is before 'startedAt'",
    );
  });

  it('refuses an end of what runs', () => {
    const said = report({ status: 'running', finishedAt: iso(earlier) });
    expect(() => deploymentToKeep(said, undefined, now)).toThrow(
      "Invalid 'finishedAt': what is running has not ended",
    );
  });
});
