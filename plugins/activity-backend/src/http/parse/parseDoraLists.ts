import type {
  DoraChangesQuestion,
  DoraDeploymentsQuestion,
  DoraPreviewQuestion,
} from '../../usecases/dora/DoraListQuestion';
import {
  doraChangesParameters,
  doraDeploymentsParameters,
  doraPreviewParameters,
} from './doraListParameters';
import { readParameters } from './readParameters';

/**
 * Reads the parameters of `/dora/deployments`.
 *
 * @throws InputError that names the parameter
 */
export function parseDoraDeployments(url: string): DoraDeploymentsQuestion {
  const { format: _, ...question } = readParameters(
    doraDeploymentsParameters,
    url,
  );
  return question;
}

/**
 * Reads the parameters of `/dora/changes`.
 *
 * @throws InputError that names the parameter
 */
export function parseDoraChanges(url: string): DoraChangesQuestion {
  const {
    format: _,
    deployment,
    sort,
    ...rest
  } = readParameters(doraChangesParameters, url);
  const isDescending = sort.startsWith('-');
  const by = isDescending ? sort.slice(1) : sort;
  return {
    ...rest,
    deployments: [...new Set(deployment)],
    sort: { by: by as DoraChangesQuestion['sort']['by'], isDescending },
  };
}

/**
 * Reads the parameters of `/dora/preview`.
 *
 * @throws InputError that names the parameter
 */
export function parseDoraPreview(url: string): DoraPreviewQuestion {
  const { format: _, ...question } = readParameters(doraPreviewParameters, url);
  return question;
}
