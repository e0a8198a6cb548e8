import type { Request, Response } from 'express';
import { Service } from '../../../model';
import { sendKeyset, wantsKeyset } from '../../paging/sendKeyset';
import { sendPage } from '../../paging/sendPage';
import { readChoice } from '../../parameters/readParameters';
import { renderTicket } from '../../render/renderTicket';
import { findTickets, ticketOfRow } from '../../search/findTickets';
import { FoundRow } from '../../search/FoundRow';
import { servicesOfGroup } from '../../site/groups';
import { visibleServices } from '../../site/projects';
import { Visit } from '../../site/Visit';
import { scopes } from '../changes/addChangeListRoutes';
import { requireGroup } from '../people/addGroupRoutes';
import { GitlabRouting } from '../GitlabRouting';

/** Issues of a project, of a group and the groups below it, and of the whole site. */
export function addTicketListRoutes({
  router,
  api,
  project,
  projectOf,
  visitOf,
}: GitlabRouting): void {
  router.get(`${project}/issues`, async (req, res) => {
    const { visit, service } = projectOf(req, res, 10);
    const scope = readChoice(req, 'scope', scopes, 'all');
    const asked = scope === 'all' ? [service] : [];
    const rows = await findTickets(req, visit, asked);
    if (wantsKeyset(req)) {
      sendTicketsByKey(req, res, visit, rows);
    } else {
      sendTickets(req, res, visit, rows);
    }
  });

  router.get(`${api}/groups/:group/issues`, async (req, res) => {
    const visit = visitOf(req, res);
    const services = servicesOfGroup(visit, requireGroup(visit, req), true);
    await sendTicketsOf(req, res, visit, services, 'all');
  });

  router.get(`${api}/issues`, async (req, res) => {
    const visit = visitOf(req, res);
    await sendTicketsOf(
      req,
      res,
      visit,
      visibleServices(visit),
      'created_by_me',
    );
  });
}

async function sendTicketsOf(
  req: Request,
  res: Response,
  visit: Visit,
  services: readonly Service[],
  usualScope: (typeof scopes)[number],
): Promise<void> {
  const scope = readChoice(req, 'scope', scopes, usualScope);
  const asked = scope === 'all' ? services : [];
  sendTickets(req, res, visit, await findTickets(req, visit, asked));
}

function sendTickets(
  req: Request,
  res: Response,
  visit: Visit,
  all: readonly FoundRow[],
): void {
  sendPage(req, res, visit, {
    all,
    render: row => renderTicket(visit, ticketOfRow(visit, row)),
  });
}

function sendTicketsByKey(
  req: Request,
  res: Response,
  visit: Visit,
  all: readonly FoundRow[],
): void {
  const isRising = readChoice(req, 'sort', ['asc', 'desc'], 'desc') === 'asc';
  const render = (row: FoundRow) =>
    renderTicket(visit, ticketOfRow(visit, row));
  sendKeyset(
    req,
    res,
    visit,
    { all, render },
    {
      parameter: 'cursor',
      keyOf: ({ key, id }) => JSON.stringify([key, id]),
      after: (row, text) => {
        const [key, id] = JSON.parse(text);
        if (row.key === key) return isRising ? row.id > id : row.id < id;
        return isRising ? row.key > key : row.key < key;
      },
    },
  );
}
