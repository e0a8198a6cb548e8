import { z } from 'zod';
import { readParameters } from './readParameters';

const none = z.object({});

/**
 * Sees that a request has no parameters.
 *
 * @throws InputError that names one
 */
export function refuseParameters(url: string): void {
  readParameters(none, url);
}
