import { ItemState } from '../../../chronicle/itemAt';
import { Instant, Team, TeamId } from '../../../model';
import { Visit } from '../../site/Visit';

/** What the rows of one entry are written from. */
export interface ChangelogReader {
  readonly visit: Visit;
  readonly item: ItemState;
  /** When the entry was made. */
  readonly at: Instant;
  /** Where the item was just before: fields of team-managed projects are their own. */
  readonly team: Team;
}

export function changelogReader(
  visit: Visit,
  item: ItemState,
  at: Instant,
): ChangelogReader {
  const place = placeBefore(item, at);
  return {
    visit,
    item,
    at,
    team: visit.site.company.team(place),
  };
}

function placeBefore(item: ItemState, at: Instant): TeamId {
  let { team } = item.history.initial;
  for (const change of item.changes) {
    if (change.at >= at) {
      break;
    }
    for (const field of change.fields) {
      if (field.field === 'team') {
        team = field.to;
      }
    }
  }
  return team;
}
