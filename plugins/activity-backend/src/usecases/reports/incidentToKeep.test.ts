import type { IncidentReport } from '@activity-insights/plugin-activity-common';
import type { ReportedIncident } from '../../store/reports/reportedIncidents';
import { incidentToKeep } from './incidentToKeep';

const now = Date.parse('2026-05-04T12:00:00Z');
const nine = Date.parse('2026-05-04T09:00:00Z');
const ten = Date.parse('2026-05-04T10:00:00Z');
const iso = (at: number) => new Date(at).toISOString();

const report = (parts: Partial<IncidentReport> = {}): IncidentReport => ({
  key: 'inc-7',
  component: 'component:default/shop',
  title: 'Nobody can pay',
  ...parts,
});

const stored = (parts: Partial<ReportedIncident> = {}): ReportedIncident => ({
  title: 'Nobody can pay',
  url: null,
  beganAt: nine,
  resolvedAt: null,
  deployment: null,
  ...parts,
});

describe('incidentToKeep', () => {
  it.each<
    [
      what: string,
      said: Partial<IncidentReport>,
      before: ReportedIncident | undefined,
      expected: ReportedIncident,
    ]
  >([
    ['begins now', {}, undefined, stored({ beganAt: now })],
    [
      'begins when it is said',
      { beganAt: iso(ten) },
      undefined,
      stored({ beganAt: ten }),
    ],
    [
      'is over already',
      { beganAt: iso(nine), resolvedAt: iso(ten) },
      undefined,
      stored({ resolvedAt: ten }),
    ],
    ['is said again', {}, stored(), stored()],
    ['ends', { resolvedAt: iso(ten) }, stored(), stored({ resolvedAt: ten })],
    [
      'stays over when its beginning is said again',
      { beganAt: iso(nine) },
      stored({ resolvedAt: ten }),
      stored({ resolvedAt: ten }),
    ],
    [
      'is opened again',
      { resolvedAt: null },
      stored({ resolvedAt: ten }),
      stored(),
    ],
    [
      'is corrected',
      { beganAt: iso(ten), deployment: 'build-7', title: 'Cards are refused' },
      stored({ url: 'https://status.example/7' }),
      stored({
        beganAt: ten,
        deployment: 'build-7',
        title: 'Cards are refused',
      }),
    ],
  ])('%s', (_, said, before, expected) => {
    expect(incidentToKeep(report(said), before, now)).toEqual(expected);
  });

  it.each([
    ['itself', { beganAt: iso(ten), resolvedAt: iso(nine) }, undefined],
    [
      'what was said before',
      { resolvedAt: iso(nine) },
      stored({ beganAt: ten }),
    ],
    [
      'the end that was said before',
      { beganAt: iso(now) },
      stored({ resolvedAt: ten }),
    ],
  ])('refuses an end before the beginning, by %s', (_, said, before) => {
    expect(() => incidentToKeep(report(said), before, now)).toThrow(
      "Invalid 'resolvedAt': it is before 'beganAt'",
    );
  });

  it('refuses a first report that says when it ended and not when it began', () => {
    const said = report({ resolvedAt: iso(ten) });
    expect(() => incidentToKeep(said, undefined, now)).toThrow("'beganAt'");
  });
});
