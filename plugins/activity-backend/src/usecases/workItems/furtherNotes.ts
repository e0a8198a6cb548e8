import type { WorkPlan } from './planWork';
import { note, type NoteFacts, type WorkNote } from './WorkNote';

/** What is wrong with an answer, or missing from it, though it lists something. */
export function furtherNotes(
  { isWithoutMembers }: WorkPlan,
  { hidden, listed, broken, isCut }: NoteFacts,
): WorkNote[] {
  const { orphan = 0, cycle = 0 } = broken ?? {};
  return [
    ...(isWithoutMembers
      ? [
          note(
            'too-few-people',
            'The group has too few people for what is assigned to them to be told: only the Components that it owns are listed. Ask for the permission activity.person.read to see all',
          ),
        ]
      : []),
    ...(hidden > 0 && listed > 0
      ? [
          note(
            'hidden',
            `${hidden} work items are left out, as they belong to Components that you may not read: ask for the permission activity.read on them`,
          ),
        ]
      : []),
    ...(orphan > 0
      ? [
          note(
            'orphans',
            `${orphan} work items name a parent that is not known, and stand at the top: the parent may be gone, or out of the sight of the token`,
          ),
        ]
      : []),
    ...(cycle > 0
      ? [
          note(
            'cycles',
            `${cycle} work items are their own ancestors, and stand at the top: correct their parents at the source`,
          ),
        ]
      : []),
    ...(isCut
      ? [
          note(
            'cut',
            'There are more work items than one answer holds: ask for what is below an item by root, or for fewer levels',
          ),
        ]
      : []),
  ];
}
