import {
  harvestModes,
  harvestRunStatuses,
  startHarvestRunSchema,
} from '@activity-insights/plugin-activity-common';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { OpenAudit } from '../usecases/harvest/audited';
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
  auditor: AuditorService;
}): Router {
  const { harvest, httpAuth, auditor } = options;
  /** The audit trail learns from the request who asks. */
  const openAuditFor =
    (request: Request): OpenAudit =>
    action =>
      auditor.createEvent({ ...action, request });
  const router = PromiseRouter();
  router.use(express.json());

  router.post('/runs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { principal } = credentials;
    const triggeredBy =
      principal.type === 'user' ? principal.userEntityRef : principal.subject;
    parse(noQuerySchema, req.query);
    const run = await harvest.start(
      parse(startHarvestRunSchema, req.body),
      credentials,
      triggeredBy,
      openAuditFor(req),
    );
    res.status(202).json(run);
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
    parse(noQuerySchema, req.query);
    const { id } = req.params;
    res.json(await harvest.cancel(id, credentials, openAuditFor(req)));
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
