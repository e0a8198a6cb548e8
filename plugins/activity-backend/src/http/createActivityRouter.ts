import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityQuestion } from '../usecases/activity/ActivityQuestion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { auditPersonRead } from '../usecases/activity/auditPersonRead';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { getHistogram } from '../usecases/activity/getHistogram';
import { getPace } from '../usecases/activity/getPace';
import { listActivityEvents } from '../usecases/activity/listActivityEvents';
import {
  parseCalendarQuestion,
  parseHeatmapQuestion,
  parseHistogramQuestion,
  parsePaceQuestion,
} from './parse/parseActivityQuestion';
import { parseEventsQuestion } from './parse/parseEventsQuestion';

export interface ActivityRouterOptions
  extends Omit<ActivityServices, 'now'>,
    Partial<Pick<ActivityServices, 'now'>> {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  /** Is told of reads about single people. */
  auditor?: Pick<AuditorService, 'createEvent'>;
}

/** The routes that answer questions about activity. */
export function createActivityRouter(options: ActivityRouterOptions): Router {
  const { httpAuth, auditor, now = Date.now, ...rest } = options;
  const services = { ...rest, now };
  const router = PromiseRouter();
  const credentialsOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });
  const audited = <T>(
    request: Request,
    credentials: BackstageCredentials,
    question: ActivityQuestion,
    answer: () => Promise<T>,
  ): Promise<T> =>
    auditor
      ? auditPersonRead(
          event => auditor.createEvent({ ...event, request }),
          { queryType: request.path.slice(1), question, credentials },
          answer,
        )
      : answer();

  router.get('/heatmap', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseHeatmapQuestion(req.url);
    const answer = () => getHeatmap(services, credentials, question);
    res.json(await audited(req, credentials, question, answer));
  });

  router.get('/calendar', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseCalendarQuestion(req.url);
    const answer = () => getCalendar(services, credentials, question);
    res.json(await audited(req, credentials, question, answer));
  });

  router.get('/histogram', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseHistogramQuestion(req.url);
    const answer = () => getHistogram(services, credentials, question);
    res.json(await audited(req, credentials, question, answer));
  });

  router.get('/pace', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parsePaceQuestion(req.url);
    const answer = () => getPace(services, credentials, question);
    res.json(await audited(req, credentials, question, answer));
  });

  router.get('/events', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseEventsQuestion(req.url);
    const answer = () => listActivityEvents(services, credentials, question);
    res.json(await audited(req, credentials, question, answer));
  });

  return router;
}
