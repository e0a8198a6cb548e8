import type { TicketHistory } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { TrueCompany } from '../../work/truth/TrueCompany';
import { ChangeFlow } from './ChangeFlow';
import { Commits } from './Commits';
import { ItemFlow } from './ItemFlow';
import { lifeOfItem, lifeOfTicket } from './Life';
import { countsOfItem } from './Stage';

/** A sprint of the company, in UTC epoch milliseconds. */
export interface TrueSprint {
  id: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  startedAt: number;
  completedAt: number;
}

/** Everything that flows in the company, as the company knows it. */
export class TrueFlow {
  readonly items: readonly ItemFlow[];
  readonly changes: readonly ChangeFlow[];
  readonly sprints: readonly TrueSprint[];

  constructor(truth: TrueCompany) {
    const { company, now } = truth;
    const tickets = new Map<string, TicketHistory>();
    const changes: ChangeFlow[] = [];
    const sprints: TrueSprint[] = [];
    const rows = new Map(
      truth.rows('changes', now).map(row => [`${row.project}!${row.iid}`, row]),
    );
    for (const { id: team } of company.teams) {
      const { repositories, sprints: planned } = company.chronicle(team, now);
      for (const sprint of planned) {
        const { id, name, startedAt, completedAt } = sprint;
        if (startedAt >= now) continue;
        const state = completedAt < now ? 'closed' : 'active';
        sprints.push({ id, name, state, startedAt, completedAt });
      }
      for (const repository of repositories) {
        const { path } = company.service(repository.service).gitlab;
        const commits = new Commits(repository);
        for (const ticket of repository.tickets) {
          tickets.set(`gitlab/${ticket.id}`, ticket);
        }
        for (const history of repository.changes) {
          const row = rows.get(`${path}!${history.iid}`);
          if (!row) continue;
          const end = row.mergedAt ?? row.closedAt;
          const first = commits.firstOf(
            history,
            end === undefined ? undefined : Date.parse(end),
            now,
          );
          const landed = row.squashCommit ?? row.mergeCommit;
          const stats = landed && commits.get(landed)?.stats;
          const deployed = truth.delivery.changeOf(path, history.iid);
          changes.push(
            new ChangeFlow({
              row,
              history,
              firstCommitAt: first?.author.at ?? null,
              deployedAt: deployed?.deployedAt
                ? Date.parse(deployed.deployedAt)
                : null,
              size: stats ? stats.additions + stats.deletions : null,
              now,
              isBot: person => company.person(person).kind === 'bot',
            }),
          );
        }
      }
    }
    this.changes = changes;
    this.sprints = sprints;
    this.items = truth.forest.items.map(item => {
      const history = truth.historyOf(item.id);
      const { resolvedAt } = item;
      const resolved = resolvedAt === undefined ? null : Date.parse(resolvedAt);
      const countsOf = countsOfItem(company, item);
      if (history) {
        const life = lifeOfItem(history, resolved, now, countsOf);
        return new ItemFlow(item, life);
      }
      const ticket = tickets.get(item.id);
      if (!ticket) {
        throw new Error(`Nothing is known of the past of ${item.key}`);
      }
      return new ItemFlow(item, lifeOfTicket(ticket, now, countsOf));
    });
  }
}
