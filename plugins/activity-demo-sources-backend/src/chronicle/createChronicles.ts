import { dayMs } from '../calendar';
import { Company, Foundation, Instant, TeamId } from '../model';
import { partnerOf } from '../work';
import { RecentlyUsed } from './RecentlyUsed';
import { TeamChronicle } from './TeamChronicle';
import { tellTeams } from './tellTeams';

/** Pairs of teams; at scale 1 that is more than there are. */
const keptPairs = 4;
/** Horizons are put off to the end of such a span, so that a clock that goes on finds the same chronicle for weeks. */
const spanMs = 28 * dayMs;

/** Tells the chronicles of a company on demand and keeps a few. */
export function createChronicles(company: Foundation): Company['chronicle'] {
  const kept = new RecentlyUsed<TeamId, Map<TeamId, TeamChronicle>>(keptPairs);
  return (team: TeamId, horizon: Instant) => {
    const partner = partnerOf(company, team);
    const teams = partner === undefined ? [team] : [team, partner].sort();
    const known = kept.get(teams[0])?.get(team);
    if (known && known.horizon >= horizon) return known;
    const spans = Math.ceil((horizon - company.founded) / spanMs);
    const end = company.founded + Math.max(1, spans) * spanMs;
    const told = tellTeams(company, teams, end);
    kept.set(teams[0], told);
    return told.get(team)!;
  };
}
