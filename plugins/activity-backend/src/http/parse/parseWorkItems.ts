import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import type {
  WorkItemsQuestion,
  WorkSummaryQuestion,
  WorkTreeQuestion,
} from '../../usecases/workItems/WorkItemsQuestion';
import { readParameters } from './readParameters';
import {
  workItemKeysParameters,
  workSummaryParameters,
  workTreeParameters,
} from './workItemsParameters';

/**
 * Reads the parameters of `/work-items/keys`.
 *
 * @throws InputError that names the parameter
 */
export function parseWorkItemKeys(url: string): WorkItemsQuestion {
  return toItemsQuestion(readParameters(workItemKeysParameters, url));
}

/**
 * Reads the parameters of `/work-items/tree`.
 *
 * @throws InputError that names the parameter
 */
export function parseWorkTree(url: string): WorkTreeQuestion {
  const parameters = readParameters(workTreeParameters, url);
  const { root, maxDepth, unlinked, removed, asOf, children } = parameters;
  if (children !== undefined && root === undefined) {
    throw new InputError(
      "Invalid 'children': it goes with the key of the item as 'root'",
    );
  }
  if (root !== undefined && unlinked) {
    throw new InputError("Invalid 'unlinked': it does not go with 'root'");
  }
  if (asOf !== undefined && removed) {
    throw new InputError(
      "Invalid 'removed': with 'asOf' whatever was there then is listed",
    );
  }
  return {
    ...toItemsQuestion(parameters),
    rootTypes: distinct(parameters.rootType),
    root,
    maxDepth,
    unlinked,
    removed,
    asOf,
    sort: toSort(parameters.sort),
    children,
  };
}

/**
 * Reads the parameters of `/work-items/summary`.
 *
 * @throws InputError that names the parameter
 */
export function parseWorkSummary(url: string): WorkSummaryQuestion {
  const parameters = readParameters(workSummaryParameters, url);
  const { by, rootType } = parameters;
  return {
    ...toItemsQuestion(parameters),
    by,
    rootTypes: distinct(rootType),
  };
}

/** Repeats are alternatives, so the same one twice is one. */
function toItemsQuestion(
  parameters: z.output<typeof workItemKeysParameters>,
): WorkItemsQuestion {
  const { entity, text, openOnly, cursor, limit } = parameters;
  return {
    entity,
    sources: distinct(parameters.source),
    assignees: distinct(parameters.assignee),
    labels: distinct(parameters.label),
    types: distinct(parameters.type),
    parents: distinct(parameters.parent),
    statuses: distinct(parameters.status),
    categories: distinct(parameters.statusCategory),
    deliveries: distinct(parameters.delivery),
    text,
    openOnly,
    cursor,
    limit,
  };
}

function toSort(
  text: z.output<typeof workTreeParameters>['sort'],
): WorkTreeQuestion['sort'] {
  const isDescending = text.startsWith('-');
  const by = (
    isDescending ? text.slice(1) : text
  ) as WorkTreeQuestion['sort']['by'];
  return { by, isDescending };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
