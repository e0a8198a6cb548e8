import { dayMs } from '../calendar';
import { Company, Foundation, Instant, ServiceId, TeamId } from '../model';
import { partnerOf } from '../work';
import { KeptChanges } from './KeptChanges';
import { KeptItems } from './KeptItems';
import { RecentlyUsed } from './RecentlyUsed';
import { TeamChronicle } from './TeamChronicle';
import { tellPlans } from './tellPlans';
import { tellTeams } from './tellTeams';

/** Pairs of teams; at scale 1 that is more than there are. */
const keptPairs = 4;
/** Horizons are put off to the end of such a span, so that a clock that goes on finds the same chronicle for weeks. */
const spanMs = 28 * dayMs;

/**
 * Tells the chronicles of a company on demand and keeps a few. Of the others their items are kept in little room, because
 * a page of a list of the whole site has rows of many teams.
 */
export function createChronicles(
  company: Foundation,
): Omit<Company, keyof Foundation> {
  const kept = new RecentlyUsed<TeamId, Map<TeamId, TeamChronicle>>(keptPairs);
  const packed = new Map<TeamId, KeptItems>();
  const packedChanges = new Map<ServiceId, KeptChanges>();
  const plans = new Map<TeamId, ReturnType<typeof tellPlans>>();

  const pairs = new Map(
    company.teams.map(({ id }) => {
      const partner = partnerOf(company, id);
      return [id, partner === undefined ? [id] : [id, partner].sort()] as const;
    }),
  );
  const pairOf = (team: TeamId) => pairs.get(team) ?? [team];
  const endOfSpan = (horizon: Instant) => {
    const spans = Math.ceil((horizon - company.founded) / spanMs);
    return company.founded + Math.max(1, spans) * spanMs;
  };

  function find(team: TeamId, horizon: Instant): TeamChronicle | undefined {
    return upTo(horizon, kept.get(pairOf(team)[0])?.get(team));
  }

  function tell(team: TeamId, horizon: Instant) {
    return tellTeams(company, pairOf(team), endOfSpan(horizon));
  }

  function chronicle(team: TeamId, horizon: Instant): TeamChronicle {
    const known = find(team, horizon);
    if (known) return known;
    const told = tell(team, horizon);
    const gone = kept.set(pairOf(team)[0], told);
    for (const each of gone?.values() ?? []) {
      packItems(each);
      if (each.isWritten) packChanges(each);
    }
    return told.get(team)!;
  }

  function packItems(told: TeamChronicle): void {
    if (!upTo(told.horizon, packed.get(told.team))) {
      packed.set(told.team, KeptItems.packed(told));
    }
  }

  function packChanges({ repositories, horizon }: TeamChronicle): void {
    for (const repository of repositories) {
      if (!upTo(horizon, packedChanges.get(repository.service))) {
        const changes = KeptChanges.packed(repository, horizon);
        packedChanges.set(repository.service, changes);
      }
    }
  }

  return {
    chronicle,
    items(team, horizon) {
      const told = find(team, horizon);
      if (told) return KeptItems.of(told);
      const small = upTo(horizon, packed.get(team));
      return small ?? KeptItems.of(chronicle(team, horizon));
    },
    changes(service, horizon) {
      const { team } = company.service(service);
      const told = find(team, horizon);
      const small = told
        ? undefined
        : upTo(horizon, packedChanges.get(service));
      if (small) return small;
      const { repositories, horizon: end } = told ?? chronicle(team, horizon);
      const written = repositories.find(each => each.service === service);
      return KeptChanges.of(written!, end);
    },
    prepare(team, horizon, what) {
      if (company.teams.length <= 2 * keptPairs) return;
      const isKept =
        what === 'items'
          ? upTo(horizon, packed.get(team))
          : company
              .team(team)
              .services.every(id => upTo(horizon, packedChanges.get(id)));
      if (isKept || find(team, horizon)) return;
      for (const each of tell(team, horizon).values()) {
        packItems(each);
        if (what === 'changes') packChanges(each);
      }
    },
    plans(team, horizon) {
      let known = upTo(horizon, plans.get(team));
      if (!known) {
        known = tellPlans(company, team, endOfSpan(horizon));
        plans.set(team, known);
      }
      return known;
    },
  };
}

/** What reaches to a horizon, or none. */
function upTo<T extends { readonly horizon: Instant }>(
  horizon: Instant,
  known: T | undefined,
): T | undefined {
  return known && known.horizon >= horizon ? known : undefined;
}
