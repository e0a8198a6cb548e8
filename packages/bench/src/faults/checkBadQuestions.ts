import type { ActivityApi } from '../backend/ActivityApi';
import type { Report } from '../checks/Report';

/** A question that has to be refused. */
interface BadQuestion {
  /** Below `/api/activity`. */
  path: string;
  status: number;
  /** What the message has to name. */
  names: string;
}

/** @param entity - one that is there */
function badQuestions(entity: string): BadQuestion[] {
  const known = `entity=${encodeURIComponent(entity)}`;
  const bad = (path: string, names: string, status = 400) => ({
    path,
    names,
    status,
  });
  const everywhere = ['heatmap', 'calendar', 'events'].flatMap(route => [
    bad(`${route}?${known}&timezone=Mars/Olympus`, 'Mars/Olympus'),
    bad(`${route}?${known}&from=2020-01-02&to=2020-01-01`, 'from'),
    bad(`${route}?${known}&from=2020-01-01&to=2020-01-01`, 'from'),
    bad(`${route}?${known}&from=1980-01-01&to=2010-01-02`, '30'),
    bad(`${route}?${known}&from=yesterday`, 'yesterday'),
    bad(`${route}?${known}&to=2020-02-30`, '2020-02-30'),
    bad(`${route}?${known}&type=commits`, 'commits'),
    bad(`${route}?${known}&include=copy`, 'copy'),
    bad(`${route}?${known}&source=svn`, 'svn'),
    bad(`${route}?${known}&project=none-of-ours`, 'none-of-ours'),
    bad(`${route}?${known}&person=user:default/nobody`, 'nobody'),
    bad(`${route}?${known}&scope=everything`, 'everything'),
    bad(`${route}?${known}&colour=red`, 'colour'),
    bad(`${route}?${known}&${known}`, 'entity'),
    bad(`${route}?${known}&timezone=UTC&timezone=UTC`, 'timezone'),
    bad(`${route}?${known}&from=2020-01-01&from=2020-01-01`, 'from'),
    bad(`${route}?entity=component:default/nobody`, 'nobody', 404),
    bad(`${route}?entity=group:default/nobody`, 'nobody', 404),
    bad(`${route}?entity=not%20a%20ref`, 'not a ref'),
    bad(`${route}?entity=`, 'entity'),
  ]);
  return [
    ...everywhere,
    bad(`heatmap?${known}&weekday=1`, 'weekday'),
    bad(`calendar?${known}&hour=1`, 'hour'),
    bad(`events?${known}&weekday=7`, 'weekday'),
    bad(`events?${known}&hour=24`, 'hour'),
    bad(`events?${known}&hour=x`, 'hour'),
    bad(`events?${known}&date=2020-13-01`, 'date'),
    bad(`events?${known}&limit=0`, 'limit'),
    bad(`events?${known}&limit=501`, 'limit'),
    bad(`events?${known}&cursor=nonsense`, 'cursor'),
    bad(`events?${known}&limit=5&limit=6`, 'limit'),
    bad('harvest/runs?status=nope', 'status'),
    bad('harvest/runs?limit=101', 'limit'),
    bad('harvest/runs?colour=red', 'colour'),
    bad('harvest/streams?colour=red', 'colour'),
    bad('harvest/runs/none-of-ours', 'none-of-ours', 404),
  ];
}

const badRuns: { body: object; names: string }[] = [
  { body: {}, names: 'mode' },
  { body: { mode: 'everything' }, names: 'mode' },
  { body: { mode: 'incremental', source: 'svn' }, names: 'svn' },
  { body: { mode: 'incremental', instance: 'nope' }, names: 'nope' },
  { body: { mode: 'incremental', colour: 'red' }, names: 'colour' },
];

/** Asks what has to be refused, and looks for the status and for the name of what is wrong. */
export async function checkBadQuestions(
  api: ActivityApi,
  report: Report,
  entity: string,
): Promise<void> {
  for (const { path, status, names } of badQuestions(entity)) {
    const answer = await api.send('GET', `activity/${path}`);
    expectRefusal(report, `GET ${path}`, answer, status, names);
  }
  for (const { body, names } of badRuns) {
    const answer = await api.send('POST', 'activity/harvest/runs', body);
    const name = `POST harvest/runs ${JSON.stringify(body)}`;
    expectRefusal(report, name, answer, 400, names);
  }
}

function expectRefusal(
  report: Report,
  name: string,
  answer: { status: number; text: string },
  status: number,
  names: string,
): void {
  const message = messageOf(answer.text);
  report.check(
    name,
    answer.status === status && message.includes(names),
    `${answer.status} ${message}`,
  );
}

/** The message of an error as all routes of the portal answer it. */
function messageOf(text: string): string {
  try {
    const message: unknown = JSON.parse(text).error?.message;
    return typeof message === 'string' ? message : text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
