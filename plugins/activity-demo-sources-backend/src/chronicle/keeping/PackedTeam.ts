import { Chronicle, TeamId } from '../../model';
import { PackedChanges, packChanges } from './PackedChanges';
import { PackedItems, packItems } from './PackedItems';

/** What stays of the life of a team when its chronicle goes. It can be sent to another process. */
export interface PackedTeam {
  readonly team: TeamId;
  readonly items: PackedItems;
  /** One for each of its services; none if its repositories were not written. */
  readonly changes: readonly PackedChanges[];
}

/** @param withChanges - whether its repositories are written for it, which is most of the work */
export function packTeam(
  chronicle: Chronicle,
  withChanges: boolean,
): PackedTeam {
  const { team, horizon } = chronicle;
  return {
    team,
    items: packItems(chronicle),
    changes: withChanges
      ? chronicle.repositories.map(each => packChanges(each, horizon))
      : [],
  };
}
