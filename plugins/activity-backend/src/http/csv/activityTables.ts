import type {
  ActivityEventList,
  Calendar,
  Heatmap,
  Histogram,
  Pace,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable, CsvValue } from './CsvTable';

/** What every answer says of itself. */
interface Described {
  entity: string | null;
  timezone: string;
  from: string;
  to: string;
}

const common = ['entity', 'timezone', 'from', 'to'];

function describe({ entity, timezone, from, to }: Described): CsvValue[] {
  return [entity, timezone, from, to];
}

/** A row for each hour of the week; 0 is Monday. */
export function heatmapTable(answer: Heatmap): CsvTable {
  const { value, matrix, previous } = answer;
  const before = previous
    ? ['previousFrom', 'previousTo', `previous ${value}`]
    : [];
  return {
    columns: [...common, 'weekday', 'hour', value, ...before],
    rows: matrix.flatMap((row, weekday) =>
      row.map((cell, hour) => [
        ...describe(answer),
        weekday,
        hour,
        cell,
        ...(previous
          ? [previous.from, previous.to, previous.matrix[weekday][hour]]
          : []),
      ]),
    ),
  };
}

/** A row for each local day. */
export function calendarTable(answer: Calendar): CsvTable {
  return {
    columns: [...common, 'date', 'count', 'contributors'],
    rows: answer.days.map(({ date, count, contributors }) => [
      ...describe(answer),
      date,
      count,
      contributors,
    ]),
  };
}

/** A row for each hour, or each day of the week; 0 is Monday. */
export function histogramTable(answer: Histogram): CsvTable {
  return {
    columns: [...common, answer.dimension, 'count'],
    rows: answer.bins.map((count, bin) => [...describe(answer), bin, count]),
  };
}

/** A row for each week. */
export function paceTable(answer: Pace): CsvTable {
  const parts = ['inside', 'evening', 'night', 'weekend'] as const;
  return {
    columns: [...common, 'workingHours', 'week', 'start', ...parts],
    rows: answer.weeks.map(week => [
      ...describe(answer),
      answer.workingHours,
      week.week,
      week.start,
      ...parts.map(part => week[part]),
    ]),
  };
}

/** A row for each event. */
export function eventsTable(answer: ActivityEventList): CsvTable {
  return {
    columns: [
      ...common,
      'id',
      'type',
      'source',
      'instance',
      'occurredAt',
      'localTime',
      'actor',
      'userRef',
      'project',
      'entityRefs',
      'workItem',
      'change',
      'branch',
      'sha',
      'title',
      'url',
      'flags',
    ],
    rows: answer.items.map(event => [
      ...describe(answer),
      event.id,
      event.type,
      event.source,
      event.instance,
      event.occurredAt,
      event.localTime,
      event.actor?.name,
      event.actor?.userRef,
      event.project.name,
      event.entityRefs.join(' '),
      event.workItem?.key,
      event.change?.number,
      event.branch,
      event.sha,
      event.title,
      event.url,
      event.flags.join(' '),
    ]),
  };
}
