import type {
  DoraService,
  DoraValue,
} from '@activity-insights/plugin-activity-common';
import { Calendar, dateAfter } from '../../flow/truth/Calendar';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { doraFigures, type DoraFigure } from '../truth/doraFigures';
import type { TrueService } from '../truth/TrueDora';
import { doraOf, readAllChanges, readAllDeployments } from './DoraCheck';

/** The five numbers of every service, of all of its life and of quarters of it, with those of the time before. */
export async function checkDoraMetrics(check: WorkCheck): Promise<void> {
  const { portal, differences } = check;
  const services = doraOf(check);
  for (const service of services) {
    const calendar = new Calendar(service.zone);
    for (const dates of periodsOf(calendar)) {
      const query = { entity: service.component, ...dates };
      const answer = await portal.dora.getMetrics({
        ...query,
        compare: 'previous',
      });
      const about = `${service.component}, ${dates.from} to ${dates.to}`;
      differences.same('metrics: zone', about, answer.timezone, calendar.zone);
      const [told] = answer.services;
      if (!told) {
        differences.wrong('metrics', `${about}: no service`);
        continue;
      }
      compareService(check, service, told, calendar, dates);
      await compareLists(check, told, query);
    }
  }
  const all = await portal.dora.getMetrics({});
  differences.same(
    'metrics: services',
    'everything',
    all.services.map(({ component }) => component),
    services.map(({ component }) => component).sort(),
  );
  differences.same(
    'metrics: no total',
    'everything',
    all.noTotal === null,
    false,
  );
}

/** All that is told of a company of eighteen months, the last quarter with today, and one that is over. */
function periodsOf(calendar: Calendar) {
  const tomorrow = dateAfter(calendar.dateAt(Date.now()), 1);
  return [
    { from: dateAfter(tomorrow, -720), to: tomorrow },
    { from: dateAfter(tomorrow, -91), to: tomorrow },
    { from: dateAfter(tomorrow, -280), to: dateAfter(tomorrow, -189) },
  ];
}

function compareService(
  { differences }: WorkCheck,
  service: TrueService,
  told: DoraService,
  calendar: Calendar,
  { from, to }: { from: string; to: string },
): void {
  const now = Date.now();
  const about = `${service.component}, ${from} to ${to}`;
  const figures = doraFigures(service.deployments, service.deliveries, {
    calendar,
    from,
    to,
    now,
  });
  for (const metric of told.metrics) {
    compareValue(
      differences,
      `metrics: ${metric.id}`,
      about,
      metric,
      figures[metric.id],
    );
    const within = metric.trend.reduce((sum, { n }) => sum + n, 0);
    differences.same(
      'metrics: n of the trend',
      `${about}, ${metric.id}`,
      within,
      metric.n,
    );
    comparePast(differences, service, calendar, { from, to }, metric);
  }
  const [begin, end] = [calendar.startOf(from), calendar.startOf(to)];
  const isIn = (at: number) => begin <= at && at < end;
  const linked = new Set(
    service.deployments.flatMap(({ incidents }) =>
      incidents.map(({ key }) => key),
    ),
  );
  const incidents = service.incidents.filter(({ beganAt }) => isIn(beganAt));
  differences.same('metrics: incidents', about, told.incidents, {
    total: incidents.length,
    unlinked: incidents.filter(({ key }) => !linked.has(key)).length,
    open: incidents.filter(({ resolvedAt }) => resolvedAt === null).length,
  });
  differences.same(
    'metrics: rollbacks',
    about,
    told.rollbacks,
    service.deployments.filter(
      ({ at, rollbackOf }) => isIn(at) && rollbackOf !== null,
    ).length,
  );
  const [first, last] = [service.deployments[0], service.deployments.at(-1)];
  differences.same(
    'metrics: first and last',
    about,
    [told.firstDeploymentAt, told.lastDeploymentAt],
    [first, last].map(each => (each ? new Date(each.at).toISOString() : null)),
  );
}

function comparePast(
  differences: WorkCheck['differences'],
  service: TrueService,
  calendar: Calendar,
  { from, to }: { from: string; to: string },
  { id, previous }: DoraService['metrics'][number],
): void {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const dates = { from: dateAfter(from, -days), to: from };
  const about = `${service.component}, before ${from}`;
  if (!previous) {
    differences.wrong('metrics: previous', `${about}: there is none`);
    return;
  }
  const figures = doraFigures(service.deployments, service.deliveries, {
    calendar,
    ...dates,
    now: Date.now(),
  });
  compareValue(
    differences,
    `metrics: previous ${id}`,
    about,
    previous,
    figures[id],
  );
}

function compareValue(
  differences: WorkCheck['differences'],
  kind: string,
  about: string,
  told: DoraValue,
  figure: DoraFigure,
): void {
  // The week that goes on grows while a question is answered.
  const isNear =
    typeof told.perWeek === 'number' &&
    typeof figure.perWeek === 'number' &&
    Math.abs(told.perWeek / figure.perWeek - 1) < 1e-4;
  const { value, n, part, percentiles, aside, days, perWeek } = told;
  differences.same(
    kind,
    about,
    {
      ...{ value, n, part, percentiles, aside, days },
      perWeek: isNear ? figure.perWeek : perWeek,
      excluded: Object.fromEntries(
        told.excluded.map(({ code, count }) => [code, count]),
      ),
      hasReason: told.reason !== undefined,
    },
    { ...figure, hasReason: figure.value === null },
  );
}

/** What is listed behind each number is what it counts. */
async function compareLists(
  { portal, differences }: WorkCheck,
  { component, metrics }: DoraService,
  query: { entity: string; from: string; to: string },
): Promise<void> {
  for (const { id, n, part, excluded } of metrics) {
    const about = `${component}, ${query.from} to ${query.to}, ${id}`;
    const { total, items } =
      id === 'change-lead-time'
        ? await readAllChanges(portal.dora, query)
        : await readAllDeployments(portal.dora, { ...query, metric: id });
    const left = excluded.reduce((sum, { count }) => sum + count, 0);
    const counted = id === 'change-lead-time' ? n + left : part ?? n;
    differences.same(
      'metrics: what is listed',
      about,
      [total, items.length],
      [counted, counted],
    );
  }
}
