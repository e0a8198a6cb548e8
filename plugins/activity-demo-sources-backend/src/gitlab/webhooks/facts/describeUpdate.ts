import { ChangeState } from '../../../chronicle/changeAt';
import { PersonId } from '../../../model';
import { titleOf } from '../../render/renderChange';
import { Visit } from '../../site/Visit';
import { formatUtcText } from '../bodies/formatHookTime';
import { renderHookUser } from '../bodies/hookParts';

/**
 * What is different in a merge request, as `changes` of a webhook has it: nothing at all after a push, as only its tip is
 * another one.
 */
export function describeUpdate(
  visit: Visit,
  before: ChangeState,
  after: ChangeState,
): Record<string, { previous: unknown; current: unknown }> {
  const users = (people: readonly (PersonId | undefined)[]) =>
    people.flatMap(id => (id === undefined ? [] : [renderHookUser(visit, id)]));
  const changes: Record<string, { previous: unknown; current: unknown }> = {};
  if (titleOf(before) !== titleOf(after)) {
    changes.title = { previous: titleOf(before), current: titleOf(after) };
  }
  if (before.draft !== after.draft) {
    changes.draft = { previous: before.draft, current: after.draft };
  }
  if (before.assignee !== after.assignee) {
    changes.assignees = {
      previous: users([before.assignee]),
      current: users([after.assignee]),
    };
  }
  if (before.reviewers.length !== after.reviewers.length) {
    changes.reviewers = {
      previous: users(before.reviewers),
      current: users(after.reviewers),
    };
  }
  if (before.state !== after.state) {
    const ids = { opened: 1, closed: 2, merged: 3 };
    changes.state_id = {
      previous: ids[before.state],
      current: ids[after.state],
    };
  }
  if (Object.keys(changes).length > 0) {
    changes.updated_at = {
      previous: formatUtcText(before.updatedAt),
      current: formatUtcText(after.updatedAt),
    };
  }
  return changes;
}
