import { InputError, NotFoundError } from '@backstage/errors';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { CompanyClock } from '../clock/CompanyClock';
import type { FaultBoard } from '../faults/FaultBoard';
import { faultRulesSchema } from '../faults/FaultRule';
import type { Company } from '../model';
import { toIso } from '../truth/Knowing';
import { truthKinds } from '../truth/rows';
import { sendTruth } from './sendTruth';

const clockSchema = z.strictObject({
  now: z.iso.datetime({ offset: true }).optional(),
  running: z.boolean().optional(),
});
const truthQuerySchema = z.strictObject({
  at: z.iso.datetime({ offset: true }).optional(),
  team: z.string().optional(),
});
const kindSchema = z.enum(truthKinds);

/**
 * What no vendor has: the truth, the company's clock, and what goes wrong. For everybody who reaches the backend, because
 * all of it is made up.
 */
export function createAdminRouter(options: {
  company: Company;
  clock: CompanyClock;
  faults: FaultBoard;
}): Router {
  const { company, clock, faults } = options;
  const router = PromiseRouter();
  router.use(express.json());

  router.get('/company', (_req, res) => {
    const { people, teams, services, founded } = company;
    res.json({
      ...company.options,
      founded: toIso(founded),
      teams,
      services,
      people,
    });
  });

  router.get('/truth/:kind', async (req, res) => {
    const kind = parse(kindSchema, req.params.kind);
    const { at, team } = parse(truthQuerySchema, req.query);
    const asked = company.teams
      .map(({ id }) => id)
      .filter(id => team === undefined || id === team);
    if (asked.length === 0) {
      throw new NotFoundError(`There is no team ${team}`);
    }
    const now = clock.now();
    const moment = at === undefined ? now : Date.parse(at);
    await sendTruth(res, company, kind, asked, moment, now);
  });

  router.get('/clock', (_req, res) => {
    res.json(showClock(clock));
  });
  router.put('/clock', (req, res) => {
    const { now, running } = parse(clockSchema, req.body);
    if (now !== undefined) clock.set(Date.parse(now));
    if (running === true) clock.run();
    if (running === false) clock.stop();
    res.json(showClock(clock));
  });

  router.get('/faults', (_req, res) => {
    res.json(faults.list());
  });
  router.put('/faults', (req, res) => {
    faults.replace(parse(faultRulesSchema, req.body));
    res.json(faults.list());
  });
  return router;
}

function showClock(clock: CompanyClock) {
  return { now: toIso(clock.now()), running: clock.running };
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = schema.safeParse(value);
  if (!success) {
    throw new InputError(z.prettifyError(error));
  }
  return data;
}
