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
  return sketchItems(outline, at)(place);
}

/**
 * The same for many items, one after the other: each sketch is the object of the one before it, as making one takes longer
 * than anything that is done with it.
 */
export function sketchItems(
  outline: ItemOutline,
  at: Instant,
): (place: number) => ItemState | undefined {
  const fields = { ...unknown, team: '', number: 0 };
  const history = {
    id: 0,
    createdAt: 0,
    reporter: '',
    initial: fields,
    changes: none,
    comments: none,
    links: none,
  };
  const sketch = {
    history,
    fields,
    updatedAt: 0,
    categorySince: 0,
    changes: none,
    comments: none,
    links: none,
    hidden: false,
    earlierPlaces: none,
  };
  return place => {
    const updatedAt = outline.updatedAt(place, at);
    if (updatedAt === undefined) return undefined;
    history.id = outline.id(place);
    history.createdAt = outline.createdAt(place);
    sketch.updatedAt = updatedAt;
    sketch.categorySince = history.createdAt;
    const { team, number } = outline.whereabouts(place, at);
    fields.team = team;
    fields.number = number;
    return sketch;
  };
}
