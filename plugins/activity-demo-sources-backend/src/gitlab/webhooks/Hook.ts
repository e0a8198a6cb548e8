import { ServiceId, TeamId } from '../../model';

/** What a webhook can be told about, by the names of the switches of GitLab's API. */
export const hookSwitches = [
  'push_events',
  'tag_push_events',
  'merge_requests_events',
  'note_events',
  'issues_events',
  'pipeline_events',
  'job_events',
  'deployment_events',
  'releases_events',
] as const;
export type HookSwitch = (typeof hookSwitches)[number];

/** Where somebody wants to be told what. */
export interface Hook {
  readonly id: number;
  readonly url: string;
  /** Whose projects; none is all, as for what the settings say. */
  readonly service?: ServiceId;
  readonly team?: TeamId;
  /** A hook of the company's group. */
  readonly everywhere?: boolean;
  readonly events: readonly HookSwitch[];
  /** Sent as it is. */
  readonly token?: string;
  /** Signs each delivery; begins with `whsec_`. */
  readonly signingToken?: string;
  /** `disabled` for good, or not before this moment of the company's clock. */
  readonly disabled?: 'forever' | { readonly until: number };
  readonly createdAt: number;
}
