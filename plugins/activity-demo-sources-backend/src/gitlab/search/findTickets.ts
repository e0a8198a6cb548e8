import type { Request } from 'express';
import { mayHaveTickets } from '../../chronicle/mayHaveTickets';
import { Service, TicketHistory } from '../../model';
import { ticketAt, TicketState } from '../../chronicle/ticketAt';
import { readChoice, readList, readText } from '../parameters/readParameters';
import { readSpan } from '../parameters/readSpan';
import { TicketToRender } from '../render/renderTicket';
import { Visit } from '../site/Visit';
import { eachService } from './eachService';
import { FoundRow, sortRows } from './FoundRow';
import { readPersonFilter } from './readPersonFilter';

const orders = ['created_at', 'updated_at', 'title'] as const;

/** The issues of projects that a request asks for, in the order that it asks for. Throws 400. */
export async function findTickets(
  req: Request,
  visit: Visit,
  services: readonly Service[],
): Promise<FoundRow[]> {
  const { company } = visit.site;
  const accepts = readTicketFilter(req, visit);
  const order = readChoice(req, 'order_by', orders, 'created_at');
  const sort = readChoice(req, 'sort', ['asc', 'desc'], 'desc');
  const rows: FoundRow[] = [];
  const asked = services.filter(each => mayHaveTickets(company, each));
  for await (const { service, changes } of eachService(visit, asked)) {
    changes.tickets.forEach((ticket, place) => {
      const state = ticketAt(ticket, visit.at);
      if (state && accepts(ticket, state)) {
        const key = {
          created_at: ticket.openedAt,
          updated_at: state.updatedAt,
          title: ticket.title,
        }[order];
        rows.push({ service, place, id: ticket.id, key });
      }
    });
  }
  return sortRows(rows, sort);
}

/** An issue that was found at the same moment. */
export function ticketOfRow(
  visit: Visit,
  { service, place }: FoundRow,
): TicketToRender {
  const { company } = visit.site;
  const ticket = company.changes(service.id, visit.at).tickets[place];
  return { service, ticket, state: ticketAt(ticket, visit.at)! };
}

function readTicketFilter(
  req: Request,
  visit: Visit,
): (ticket: TicketHistory, state: TicketState) => boolean {
  const wanted = readChoice(req, 'state', ['opened', 'closed', 'all'], 'all');
  const iids = new Set(readList(req, 'iids').map(Number));
  const labels = readList(req, 'labels');
  const text = readText(req, 'search')?.toLowerCase();
  const created = readSpan(req, 'created');
  const updated = readSpan(req, 'updated');
  const isAuthor = readPersonFilter(req, visit, 'author');
  const isAssignee = readPersonFilter(req, visit, 'assignee');
  return (ticket, state) =>
    (wanted === 'all' || state.state === wanted) &&
    (iids.size === 0 || iids.has(ticket.iid)) &&
    labels.every(label => state.labels.includes(label)) &&
    created(ticket.openedAt) &&
    updated(state.updatedAt) &&
    isAuthor([ticket.author]) &&
    isAssignee(state.assignee === undefined ? [] : [state.assignee]) &&
    (text === undefined ||
      `${ticket.title}\n${ticket.description}`.toLowerCase().includes(text));
}
