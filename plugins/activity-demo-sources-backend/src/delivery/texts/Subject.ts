import { ItemId } from '../../model';

/** What texts may say of the work item that a change is about. */
export interface Subject {
  readonly item: ItemId;
  /** Such as `HARB-123`. */
  readonly key: string;
  readonly summary: string;
  readonly bug: boolean;
}

/** How a team writes titles and subjects: `HARB-1: Text`, `[HARB-1] Text` or `fix(plan): text (HARB-1)`. */
export type TitleStyle = 'prefix' | 'bracket' | 'conventional';
