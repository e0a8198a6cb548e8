import type { PortalApi } from '../portal/PortalApi';
import { apiQuery, type Question } from './Question';
import type { PageNumbers } from './readPage';

interface Answer {
  total: number;
  contributors: number | null;
  excluded: Record<string, number>;
}

/** What the API answers to a question. */
export interface Numbers {
  /** What the page has to say of it. */
  page: Omit<PageNumbers, 'cells'>;
  /** Events by weekday and hour. */
  counts: number[][];
  /** The same in the unit of the question. */
  values: number[][];
  days: { date: string; count: number }[];
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);

/** Asks each route by itself: that they agree with each other is part of what is compared. */
export async function askNumbers(
  api: PortalApi,
  question: Question,
): Promise<Numbers> {
  const query = apiQuery(question);
  const { value } = question;
  const heatmapOf = (extra: Record<string, string>) =>
    api.get<Answer & { matrix: number[][] }>(
      '/heatmap',
      apiQuery(question, extra),
    );
  const [heatmap, valued, calendar, pace, events] = await Promise.all([
    heatmapOf({}),
    heatmapOf({ value }),
    api.get<Pick<Numbers, 'days'> & Answer>('/calendar', query),
    api.get<Answer>('/pace', query),
    api.get<Answer>('/events', apiQuery(question, { limit: '1' })),
  ]);
  const { total, contributors, excluded, matrix } = heatmap;
  const isCharted = total > 0;
  return {
    page: {
      total: events.total,
      people: isCharted ? contributors ?? undefined : undefined,
      leftOut: isCharted ? sum(Object.values(excluded)) : 0,
      calendar: isCharted ? calendar.total : undefined,
      days: isCharted
        ? sum(calendar.days.map(({ count }) => count))
        : undefined,
      pace: isCharted ? pace.total : undefined,
    },
    counts: matrix,
    values: valued.matrix,
    days: calendar.days,
  };
}

/** How many events the list of a part of a question has. */
export async function askEvents(
  api: PortalApi,
  question: Question,
  part: Record<string, string>,
): Promise<number> {
  const query = apiQuery(question, { ...part, limit: '1' });
  return (await api.get<Answer>('/events', query)).total;
}
