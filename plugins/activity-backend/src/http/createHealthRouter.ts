import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { getHealth, type HealthServices } from '../usecases/health/getHealth';
import { refuseParameters } from './parse/refuseParameters';

export interface HealthRouterOptions extends HealthServices {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
}

/** `GET /health`: 503 if nothing can be answered or harvested, else 200. The body is the same. */
export function createHealthRouter(options: HealthRouterOptions): Router {
  const { httpAuth, ...services } = options;
  const router = PromiseRouter();

  router.get('/health', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    refuseParameters(req.url);
    const health = await getHealth(services, credentials);
    res.status(health.status === 'down' ? 503 : 200).json(health);
  });

  return router;
}
