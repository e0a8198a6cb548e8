import { Instant } from './Instant';

/** The company's clock. What lies after it has not happened yet. */
export interface Clock {
  now(): Instant;
}
