import {
  harvestModes,
  harvestRunStatuses,
  startHarvestRunSchema,
} from '@activity-insights/plugin-activity-common';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';

const listQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(10),
  status: z.enum(harvestRunStatuses).optional(),
  mode: z.enum(harvestModes).optional(),
});

const noQuerySchema = z.strictObject({});

/** The routes below `/harvest`. */
export function createHarvestRouter(options: {
  harvest: HarvestUseCases;
  httpAuth: HttpAuthService;
}): Router {
  const { harvest, httpAuth } = options;
  const router = PromiseRouter();
  router.use(express.json());

  router.post('/runs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { principal } = credentials;
    const triggeredBy =
      principal.type === 'user' ? principal.userEntityRef : principal.subject;
    const request = parse(startHarvestRunSchema, req.body);
    res
      .status(202)
      .json(await harvest.start(request, credentials, triggeredBy));
  });

  router.get('/runs', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { limit, ...filter } = parse(listQuerySchema, req.query);
    res.json(await harvest.list(filter, limit));
  });

  router.get('/runs/:id', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    parse(noQuerySchema, req.query);
    res.json(await harvest.get(req.params.id));
  });

  router.delete('/runs/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await harvest.cancel(req.params.id, credentials));
  });

  router.get('/streams', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    parse(noQuerySchema, req.query);
    res.json(await harvest.listStreams(credentials));
  });

  return router;
}

/** @throws InputError that names every parameter with a bad value, and every unknown one */
function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(issue =>
    issue.code === 'unrecognized_keys'
      ? `unknown parameter ${issue.keys.join(', ')}`
      : `${issue.path.join('.') || 'body'}: ${issue.message}`,
  );
  throw new InputError(problems.join('; '));
}
