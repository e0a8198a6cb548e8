import { Instant, Service } from '../../model';
import { HookSwitch } from './Hook';

/** Something that happened and that GitLab tells those who want to know. */
export interface HookFact {
  readonly at: Instant;
  readonly service: Service;
  readonly about: HookSwitch;
  /** For the header, such as `Push Hook`. */
  readonly event: string;
  /** The same for every delivery of this fact, and for no other fact. */
  readonly name: string;
  /** The body, which is written for those only who want it. */
  readonly payload: () => Record<string, unknown>;
}

/** From when, included, until when, excluded. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export function isWithin(at: Instant | undefined, { from, to }: Span): boolean {
  return at !== undefined && at >= from && at < to;
}
