import type { Request, Response } from 'express';
import { GitlabRefusal } from '../../GitlabRefusal';
import { ticketAt } from '../../../chronicle/ticketAt';
import { ticketNotes } from '../../history/ticketNotes';
import { sendPage } from '../../paging/sendPage';
import { renderDiscussions } from '../../render/renderNote';
import {
  renderLabelEvents,
  renderStateEvents,
} from '../../render/renderResourceEvents';
import { renderTicket, TicketToRender } from '../../render/renderTicket';
import { Visit } from '../../site/Visit';
import { GitlabRouting } from '../GitlabRouting';
import { sendNotes } from '../sendNotes';

/** One issue, and what happened to it. */
export function addTicketRoutes(routing: GitlabRouting): void {
  const { router, project } = routing;
  const path = `${project}/issues/:iid(\\d+)`;

  router.get(path, (req, res) => {
    const shown = requireTicket(routing, req, res);
    res.json(renderTicket(shown.visit, shown));
  });

  router.get(`${path}/notes`, (req, res) => {
    const found = requireTicket(routing, req, res);
    sendNotes(req, res, found, ticketNotes(found.visit, found.ticket));
  });

  router.get(`${path}/discussions`, (req, res) => {
    const { visit, service, ticket } = requireTicket(routing, req, res);
    const notes = ticketNotes(visit, ticket);
    const all = renderDiscussions(visit, service, notes);
    sendPage(req, res, visit, { all, render: each => each });
  });

  router.get(`${path}/resource_state_events`, (req, res) => {
    const { visit, ticket } = requireTicket(routing, req, res);
    const all = renderStateEvents(visit, 'Issue', ticket);
    sendPage(req, res, visit, { all, render: each => each });
  });

  router.get(`${path}/resource_label_events`, (req, res) => {
    const { visit, ticket } = requireTicket(routing, req, res);
    const all = renderLabelEvents(visit, 'Issue', ticket);
    sendPage(req, res, visit, { all, render: each => each });
  });

  router.get(`${path}/resource_milestone_events`, (req, res) => {
    const { visit } = requireTicket(routing, req, res);
    sendPage(req, res, visit, { all: [], render: each => each });
  });
}

function requireTicket(
  { projectOf }: GitlabRouting,
  req: Request,
  res: Response,
): TicketToRender & { readonly visit: Visit } {
  const { visit, service, repository } = projectOf(req, res, 10);
  const ticket = repository.tickets[Number(req.params.iid) - 1];
  const state = ticket && ticketAt(ticket, visit.at);
  if (!state) throw GitlabRefusal.notFound();
  return { visit, service, ticket, state };
}
