import type {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { describeApi } from './describeApi';

/** `GET /openapi.json`: what the API is, for people and for generators of clients. */
export function createOpenApiRouter(options: {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  discovery: Pick<DiscoveryService, 'getExternalBaseUrl'>;
}): Router {
  const { httpAuth, discovery } = options;
  const router = PromiseRouter();
  router.get('/openapi.json', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(describeApi(await discovery.getExternalBaseUrl('activity')));
  });
  return router;
}
