import { Random } from '../../chance';
import { TicketHistory } from '../../model';
import { TicketPlan } from '../RepositoryPlan';
import { ticketRemark, ticketTexts } from '../texts/ticketTexts';
import { RepositoryWriter } from './RepositoryWriter';
import { Writable } from './Writable';

type Fact = TicketHistory['facts'][number];

/** The GitLab issues of a repository. */
export function writeTickets(
  writer: RepositoryWriter,
  plans: readonly TicketPlan[],
): TicketHistory[] {
  const { company, ids, service } = writer;
  return plans.map((plan, index) => {
    const { openedAt, author, name } = plan;
    const random = Random.of(company.options.seed, 'ticket', service.id, name);
    const { title, description } = ticketTexts(random);
    const facts = plan.facts.map((step): Fact => {
      const words =
        step.kind === 'comment' ? { body: ticketRemark(random) } : {};
      const fact = { id: 0, ...step, ...words } as Writable<Fact>;
      ids.enrol('note', step.at, fact);
      return fact;
    });
    const ticket: Writable<TicketHistory> = {
      id: 0,
      iid: index + 1,
      openedAt,
      author,
      title,
      description,
      facts,
    };
    ids.enrol('ticket', openedAt, ticket);
    return ticket;
  });
}
