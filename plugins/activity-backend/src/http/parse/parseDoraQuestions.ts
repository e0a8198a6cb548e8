import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import type {
  DoraMetricsQuestion,
  DoraQuestion,
} from '../../usecases/dora/DoraQuestion';
import { doraMetricsParameters, type doraParameters } from './doraParameters';
import { readParameters } from './readParameters';

/**
 * Reads the parameters of `/dora`.
 *
 * @throws InputError that names the parameter
 */
export function parseDora(url: string): DoraMetricsQuestion {
  const parameters = readParameters(doraMetricsParameters, url);
  const { interval, compare } = parameters;
  return { ...toDoraQuestion(parameters), interval, compare };
}

/**
 * What all questions about deployments share.
 *
 * @throws InputError that names the parameter
 */
export function toDoraQuestion({
  entity,
  from,
  to,
  timezone,
}: z.output<typeof doraParameters>): DoraQuestion {
  if (timezone === 'author') {
    throw new InputError(
      "Invalid 'timezone': deployments have no clock of an author; name an IANA zone such as Europe/Berlin",
    );
  }
  return { entity, from, to, timezone };
}
