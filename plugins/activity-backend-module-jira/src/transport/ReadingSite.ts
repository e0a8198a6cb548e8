import type { JiraSite } from './JiraSite';

/** As much of a site as it takes to ask it. */
export type ReadingSite = Pick<
  JiraSite,
  'id' | 'baseUrl' | 'get' | 'post' | 'flavour' | 'apiPath' | 'redact'
>;
