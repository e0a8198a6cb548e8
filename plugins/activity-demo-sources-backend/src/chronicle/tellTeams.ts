import { DeliveryPlan, planDelivery, writeRepositories } from '../delivery';
import { Foundation, Instant, ItemHistory, TeamId } from '../model';
import {
  draftIncidents,
  draftItems,
  ItemDraft,
  ItemNumbers,
  numberItems,
  writeItems,
} from '../work';
import { TeamChronicle } from './TeamChronicle';
import { tellPlans } from './tellPlans';

/** A team's work before it has numbers. */
interface TeamWork {
  readonly team: TeamId;
  /** Incidents included, at the places that their ordinals say. */
  readonly drafts: readonly ItemDraft[];
  readonly plan: DeliveryPlan;
}

/**
 * The chronicles of teams that exchange items with each other and with nobody else: a pair, or one alone. All stages of
 * one are done before the next of any, because numbers in a project depend on what arrives from the other one.
 */
export function tellTeams(
  company: Foundation,
  teams: readonly TeamId[],
  horizon: Instant,
): Map<TeamId, TeamChronicle> {
  const works = teams.map(team => draftWork(company, team, horizon));
  const othersOf = (work: TeamWork) => works.filter(other => other !== work);
  const numbers = new Map(
    works.map(work => {
      const others = othersOf(work).flatMap(({ drafts }) => drafts);
      return [work.team, numberItems(work.drafts, others)];
    }),
  );
  const histories = new Map(
    works.map(work => {
      const [other] = othersOf(work);
      return [work.team, writeHistories(company, work, other, numbers)];
    }),
  );
  return new Map(
    works.map(work => {
      const [other] = othersOf(work);
      const own = histories.get(work.team)!;
      const others = other ? histories.get(other.team)! : [];
      return [work.team, assemble(company, work, own, others, horizon)];
    }),
  );
}

function draftWork(
  company: Foundation,
  team: TeamId,
  horizon: Instant,
): TeamWork {
  const drafts = draftItems(company, team, horizon);
  const plan = planDelivery(company, team, drafts, horizon);
  const incidents = draftIncidents(company, team, drafts, plan.failures);
  return { team, plan, drafts: [...drafts, ...incidents] };
}

function writeHistories(
  company: Foundation,
  { team, drafts, plan }: TeamWork,
  other: TeamWork | undefined,
  numbers: ReadonlyMap<TeamId, ItemNumbers>,
): ItemHistory[] {
  const elsewhere = other && numbers.get(other.team);
  const causes = plan.failures.map(
    ({ key, service, deployment }) => [key, { service, deployment }] as const,
  );
  return writeItems(
    company,
    team,
    drafts,
    {
      own: numbers.get(team)!.own,
      elsewhere: elsewhere?.arrived ?? new Map(),
    },
    new Map(causes),
  );
}

/** @param own - at the places of the drafts, as those of the other team */
function assemble(
  company: Foundation,
  { team: id, drafts, plan }: TeamWork,
  own: readonly ItemHistory[],
  others: readonly ItemHistory[],
  horizon: Instant,
): TeamChronicle {
  const incidents = new Map<string, ItemHistory>();
  drafts.forEach(({ failure }, i) => {
    if (failure !== undefined) incidents.set(failure, own[i]);
  });
  return new TeamChronicle({
    ...tellPlans(company, id, horizon),
    team: id,
    items: inOrder(own, horizon),
    arrivals: inOrder(others, horizon).filter(item =>
      arrivesBefore(item, horizon),
    ),
    writeRepositories: () =>
      writeRepositories(company, plan, {
        ofDraft: ordinal => own[ordinal],
        ofFailure: key => incidents.get(key),
      }),
  });
}

function inOrder(items: readonly ItemHistory[], horizon: Instant) {
  return items
    .filter(({ createdAt }) => createdAt < horizon)
    .sort((a, b) => a.id - b.id);
}

function arrivesBefore({ changes }: ItemHistory, horizon: Instant): boolean {
  return changes.some(
    ({ at, fields }) =>
      at < horizon && fields.some(({ field }) => field === 'team'),
  );
}
