import { joinStretches } from '../time/joinStretches';
import type { Selection } from './Selection';

/** The same events, for questions that are not about local time. */
export function ignoringOffsets(selection: Selection): Selection {
  return { ...selection, segments: joinStretches(selection.segments) };
}
