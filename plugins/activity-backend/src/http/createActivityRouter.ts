import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { listActivityEvents } from '../usecases/activity/listActivityEvents';
import { parseActivityQuestion } from './parse/parseActivityQuestion';
import { parseEventsQuestion } from './parse/parseEventsQuestion';

export interface ActivityRouterOptions
  extends Omit<ActivityServices, 'now'>,
    Partial<Pick<ActivityServices, 'now'>> {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
}

/** The routes that answer questions about activity. */
export function createActivityRouter(options: ActivityRouterOptions): Router {
  const { httpAuth, now = Date.now, ...rest } = options;
  const services = { ...rest, now };
  const router = PromiseRouter();
  const credentialsOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/heatmap', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseActivityQuestion(req.url);
    res.json(await getHeatmap(services, credentials, question));
  });

  router.get('/calendar', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseActivityQuestion(req.url);
    res.json(await getCalendar(services, credentials, question));
  });

  router.get('/events', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseEventsQuestion(req.url);
    res.json(await listActivityEvents(services, credentials, question));
  });

  return router;
}
