import type { PersonPlan } from '../organisation/Organisation';
import type { StreamPlan } from '../organisation/StreamPlan';
import type { Random } from '../repository/Random';

/** What is known of a record before its kind is looked at. */
export interface RecordSite {
  stream: StreamPlan;
  /** Its place in the stream. */
  index: number;
  person: PersonPlan;
  /** A number of the person that no other has. */
  personNumber: number;
  /** UTC epoch milliseconds. */
  occurredAt: number;
  /** Of the person's clock, minutes east of UTC. */
  offsetMinutes: number;
  /** The page of the project. */
  projectUrl: string;
  /** For whatever else is to be decided. */
  random: Random;
}
