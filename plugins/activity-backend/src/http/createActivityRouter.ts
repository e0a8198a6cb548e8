import type { ActivityEventList } from '@activity-insights/plugin-activity-common';
import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type {
  ActivityQuestion,
  EventsQuestion,
} from '../usecases/activity/ActivityQuestion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { auditPersonRead } from '../usecases/activity/auditPersonRead';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { getHistogram } from '../usecases/activity/getHistogram';
import { getPace } from '../usecases/activity/getPace';
import { listActivityEvents } from '../usecases/activity/listActivityEvents';
import {
  calendarTable,
  eventsTable,
  heatmapTable,
  histogramTable,
  paceTable,
} from './csv/activityTables';
import { answerFormat, refusePages } from './csv/answerFormat';
import type { CsvTable } from './csv/CsvTable';
import { fileName } from './csv/fileName';
import { sendCsv } from './csv/sendCsv';
import {
  parseCalendarQuestion,
  parseHeatmapQuestion,
  parseHistogramQuestion,
  parsePaceQuestion,
} from './parse/parseActivityQuestion';
import {
  mostEventsPerPage,
  parseEventsQuestion,
} from './parse/parseEventsQuestion';

export interface ActivityRouterOptions
  extends Omit<ActivityServices, 'now'>,
    Partial<Pick<ActivityServices, 'now'>> {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  /** Is told of reads about single people. */
  auditor?: Pick<AuditorService, 'createEvent'>;
}

/** The routes that answer questions about activity, in JSON or as CSV files. */
export function createActivityRouter(options: ActivityRouterOptions): Router {
  const { httpAuth, auditor, now = Date.now, ...rest } = options;
  const services = { ...rest, now };
  const router = PromiseRouter();

  const answer = async <
    Question extends ActivityQuestion,
    Answer extends Described,
  >(
    req: Request,
    res: Response,
    { parse, find, toTables }: AnswerRoute<Question, Answer>,
  ) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const question = parse(req);
    const queryType = req.path.slice(1);
    const found = () => find(services, credentials, question);
    const answered = await (auditor
      ? auditPersonRead(
          event => auditor.createEvent({ ...event, request: req }),
          { queryType, question, credentials },
          found,
        )
      : found());
    res.vary('Accept');
    if (answerFormat(req) === 'json') {
      res.json(answered);
    } else {
      const tables = toTables(answered, { services, credentials, question });
      await sendCsv(res, fileName(queryType, answered), tables);
    }
  };

  router.get('/heatmap', (req, res) =>
    answer(req, res, {
      parse: ({ url }) => parseHeatmapQuestion(url),
      find: getHeatmap,
      toTables: heatmap => [heatmapTable(heatmap)],
    }),
  );
  router.get('/calendar', (req, res) =>
    answer(req, res, {
      parse: ({ url }) => parseCalendarQuestion(url),
      find: getCalendar,
      toTables: calendar => [calendarTable(calendar)],
    }),
  );
  router.get('/histogram', (req, res) =>
    answer(req, res, {
      parse: ({ url }) => parseHistogramQuestion(url),
      find: getHistogram,
      toTables: histogram => [histogramTable(histogram)],
    }),
  );
  router.get('/pace', (req, res) =>
    answer(req, res, {
      parse: ({ url }) => parsePaceQuestion(url),
      find: getPace,
      toTables: pace => [paceTable(pace)],
    }),
  );
  router.get('/events', (req, res) =>
    answer(req, res, {
      parse: readEventsQuestion,
      find: listActivityEvents,
      toTables: eventTables,
    }),
  );
  return router;
}

/** Who asks what of whom. */
interface Asking<Question> {
  services: ActivityServices;
  credentials: BackstageCredentials;
  question: Question;
}

/** What the name of a file is made of. */
type Described = Parameters<typeof fileName>[1];

/** How one kind of question is answered. */
interface AnswerRoute<Question extends ActivityQuestion, Answer> {
  /** @throws InputError that names the parameter */
  parse: (req: Request) => Question;
  find: (
    services: ActivityServices,
    credentials: BackstageCredentials,
    question: Question,
  ) => Promise<Answer>;
  toTables: (
    answer: Answer,
    asking: Asking<Question>,
  ) => Iterable<CsvTable> | AsyncIterable<CsvTable>;
}

/** A file holds all events, whatever they are listed by. */
function readEventsQuestion(req: Request): EventsQuestion {
  const question = parseEventsQuestion(req.url);
  if (answerFormat(req) === 'json') return question;
  refusePages(req);
  return { ...question, limit: mostEventsPerPage };
}

async function* eventTables(
  first: ActivityEventList,
  { services, credentials, question }: Asking<EventsQuestion>,
): AsyncIterable<CsvTable> {
  for (let page = first; ; ) {
    yield eventsTable(page);
    const { nextCursor: cursor } = page;
    if (cursor === undefined) return;
    page = await listActivityEvents(services, credentials, {
      ...question,
      cursor,
    });
  }
}
