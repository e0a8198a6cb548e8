import { join } from 'node:path';
import { repositoryRoot } from './startPortal';

/** Pictures and logs of a run; git ignores them. */
export const results = join(repositoryRoot, 'e2e-results');
