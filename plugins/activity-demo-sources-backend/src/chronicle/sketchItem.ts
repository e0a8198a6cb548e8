import { Instant, ItemOutline } from '../model';
import { ItemState } from './itemAt';

const none: readonly never[] = [];
const unknown = {
  type: 'Task',
  summary: '',
  description: '',
  status: 'To Do',
  priority: 'Medium',
  labels: none,
  components: none,
  fixVersions: none,
  sprints: none,
  flagged: false,
} as const;

/**
 * A work item at a moment as far as an outline tells: id, moments of creation and of the last update, place. The rest of it
 * is made up, so nothing else may be looked at.
 *
 * @returns none if it is not there at that moment
 */
export function sketchItem(
  outline: ItemOutline,
  place: number,
  at: Instant,
): ItemState | undefined {
  const updatedAt = outline.updatedAt(place, at);
  if (updatedAt === undefined) return undefined;
  const createdAt = outline.createdAt(place);
  const fields = { ...unknown, ...outline.whereabouts(place, at) };
  return {
    history: {
      id: outline.id(place),
      createdAt,
      reporter: '',
      initial: fields,
      changes: none,
      comments: none,
      links: none,
    },
    fields,
    updatedAt,
    categorySince: createdAt,
    changes: none,
    comments: none,
    links: none,
    hidden: false,
    earlierPlaces: none,
  };
}
