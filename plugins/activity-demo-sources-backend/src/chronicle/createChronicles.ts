import { dayMs } from '../calendar';
import { Company, Foundation, Instant, TeamId } from '../model';
import { partnerOf } from '../work';
import { isLarge, keptPairs } from './isLarge';
import { KeptChanges } from './keeping/KeptChanges';
import { KeptItems } from './keeping/KeptItems';
import { KeptTeams } from './keeping/KeptTeams';
import { PackedTeam, packTeam } from './keeping/PackedTeam';
import { upTo } from './keeping/upTo';
import { RecentlyUsed } from './RecentlyUsed';
import { TeamChronicle } from './TeamChronicle';
import { tellPlans } from './tellPlans';
import { tellTeams } from './tellTeams';

/** Horizons are put off to the end of such a span, so that a clock that goes on finds the same chronicle for weeks. */
const spanMs = 28 * dayMs;

/** Chronicles that can be told in one process and kept in another. */
export interface Chronicles extends Omit<Company, keyof Foundation> {
  /** Tells the life of a team, and of the one that it exchanges items with, for what is kept of them. */
  pack(team: TeamId, horizon: Instant): PackedTeam[];
  keep(told: readonly PackedTeam[]): void;
  /** Whether items, and merge requests as well, are there without telling anything. */
  isKept(team: TeamId, horizon: Instant, what: 'items' | 'changes'): boolean;
}

/**
 * Tells the chronicles of a company on demand and keeps a few. Of the others their items are kept in little room, because
 * a page of a list of the whole site has rows of many teams.
 */
export function createChronicles(company: Foundation): Chronicles {
  const kept = new RecentlyUsed<TeamId, Map<TeamId, TeamChronicle>>(
    keptPairs(company),
  );
  const packed = new KeptTeams();
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
      const what = each.isWritten ? 'changes' : 'items';
      if (!packed.has(company.team(each.team), each.horizon, what)) {
        packed.keep(packTeam(each, each.isWritten));
      }
    }
    return told.get(team)!;
  }

  return {
    chronicle,
    items(team, horizon) {
      const told = find(team, horizon);
      if (told) return KeptItems.of(told);
      const small = packed.items(team, horizon);
      return small ?? KeptItems.of(chronicle(team, horizon));
    },
    changes(service, horizon) {
      const { team } = company.service(service);
      const told = find(team, horizon);
      const small = told ? undefined : packed.changes(service, horizon);
      if (small) return small;
      const { repositories, horizon: end } = told ?? chronicle(team, horizon);
      const written = repositories.find(each => each.service === service);
      return KeptChanges.of(written!, end);
    },
    prepare(team, horizon, what) {
      if (!isLarge(company) || find(team, horizon)) return;
      if (packed.has(company.team(team), horizon, what)) return;
      for (const each of tell(team, horizon).values()) {
        packed.keep(packTeam(each, what === 'changes'));
      }
    },
    pack: (team, horizon) =>
      [...tell(team, horizon).values()].map(each => packTeam(each, true)),
    keep(told) {
      for (const each of told) packed.keep(each);
    },
    isKept: (team, horizon, what) =>
      packed.has(company.team(team), horizon, what),
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
