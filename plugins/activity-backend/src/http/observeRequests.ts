import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Request, RequestHandler } from 'express';
import type { ActivityMetrics } from '../observation/ActivityMetrics';
import { routeLabel } from './routeLabel';

/** The status by which a request is counted whose client has left before the answer. */
const clientLeft = 499;

const requestIdPattern = /^[\w.:-]{1,128}$/;

/**
 * Measures every request that comes after it, and writes a line at level `debug`. Backstage gives requests no id: they get
 * that of the proxy, from `x-request-id`, or a new one, and the answer carries it.
 */
export function observeRequests(options: {
  metrics: Pick<ActivityMetrics, 'requests'>;
  logger: Pick<LoggerService, 'debug'>;
}): RequestHandler {
  const { metrics, logger } = options;
  return (req, res, next) => {
    const startedAt = performance.now();
    const requestId = requestIdOf(req);
    const { path, method } = req;
    res.setHeader('x-request-id', requestId);
    res.once('close', () => {
      const pattern: unknown = req.route?.path;
      const route = routeLabel(
        path,
        typeof pattern === 'string' ? pattern : undefined,
      );
      const status = res.writableFinished ? res.statusCode : clientLeft;
      const durationMs = performance.now() - startedAt;
      metrics.requests.record(durationMs / 1_000, { method, route, status });
      logger.debug(`Answered ${method} ${route} with ${status}`, {
        requestId,
        method,
        route,
        status,
        durationMs: Math.round(durationMs),
      });
    });
    next();
  };
}

function requestIdOf(req: Request): string {
  const given = req.get('x-request-id');
  return given && requestIdPattern.test(given) ? given : randomUUID();
}
