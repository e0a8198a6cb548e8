import { setImmediate as breathe } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { mayWorkOn } from '../../../chronicle/mayWorkOn';
import { Instant, PersonId, RepositoryHistory, Service } from '../../../model';
import { GitlabRefusal } from '../../GitlabRefusal';
import { SiteEvent } from '../../history/SiteEvent';
import { siteEvents } from '../../history/siteEvents';
import { sendPage } from '../../paging/sendPage';
import { readChoice, readText } from '../../parameters/readParameters';
import { renderEvent } from '../../render/renderEvent';
import { visibleServices } from '../../site/projects';
import { repositoryOf } from '../../site/repositoryOf';
import { Visit } from '../../site/Visit';
import { findUser } from '../people/addUserRoutes';
import { GitlabRouting } from '../GitlabRouting';
import { acceptsEvent, eventActions, eventTargets } from './acceptsEvent';

const day = 86_400_000;
const dateSchema = z.iso.date();

interface Row {
  readonly service: Service;
  readonly repository: RepositoryHistory;
  readonly event: SiteEvent;
}

/** What happened in a project, or was done by somebody. */
export function addEventRoutes({
  router,
  api,
  project,
  projectOf,
  visitOf,
}: GitlabRouting): void {
  router.get(`${project}/events`, async (req, res) => {
    const { visit, service } = projectOf(req, res, 10);
    await sendEvents(req, res, visit, [service]);
  });

  router.get(`${api}/users/:user/events`, async (req, res) => {
    const visit = visitOf(req, res);
    const person = findUser(visit, req.params.user);
    if (!person) throw GitlabRefusal.notFound('User');
    const services = visibleServices(visit).filter(service =>
      mayWorkOn(person, service),
    );
    await sendEvents(req, res, visit, services, person.id);
  });

  router.get(`${api}/events`, (req, res) => {
    const visit = visitOf(req, res);
    sendPage(req, res, visit, { all: [], render: each => each });
  });
}

async function sendEvents(
  req: Request,
  res: Response,
  visit: Visit,
  services: readonly Service[],
  author?: PersonId,
): Promise<void> {
  const action = readChoice(req, 'action', eventActions);
  const target = readChoice(req, 'target_type', eventTargets);
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const isWithin = readDates(req);
  const seesCode = visit.account.level >= 20;
  const isAsked = (event: SiteEvent) =>
    event.at < visit.at &&
    isWithin(event.at) &&
    (author === undefined || event.by === author) &&
    (seesCode || event.kind.startsWith('ticket')) &&
    !isGone(event, visit.at) &&
    acceptsEvent(event, action, target);
  const all: Row[] = [];
  for (const service of services) {
    // Telling a team's life takes a while: others get their turn before the next.
    await breathe();
    const repository = repositoryOf(visit, service);
    for (const event of siteEvents(visit.site.company, repository)) {
      if (isAsked(event)) all.push({ service, repository, event });
    }
  }
  const direction = sort === 'asc' ? 1 : -1;
  all.sort((a, b) => (a.event.id - b.event.id) * direction);
  sendPage(req, res, visit, {
    all,
    render: ({ service, repository, event }) =>
      renderEvent(visit, service, repository, event),
  });
}

/** The event of a comment goes with it. */
function isGone(event: SiteEvent, at: Instant): boolean {
  if (event.kind !== 'changeComment') return false;
  const { deletedAt } = event.fact;
  return deletedAt !== undefined && deletedAt < at;
}

/** `after` and `before` are dates, not moments, and the dates themselves are left out. Throws 400. */
function readDates(req: Request): (at: Instant) => boolean {
  const read = (name: string) => {
    const value = readText(req, name)?.slice(0, 10);
    if (value === undefined) return undefined;
    if (!dateSchema.safeParse(value).success) {
      throw GitlabRefusal.invalid(`${name} is invalid`);
    }
    return Date.parse(value);
  };
  const after = read('after');
  const before = read('before');
  return at =>
    (after === undefined || at >= after + day) &&
    (before === undefined || at < before);
}
