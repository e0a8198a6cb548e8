import {
  deliveryStates,
  statusCategories,
  type DeliveryState,
  type WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';

/** Which items are looked for: alternatives within a filter, and all filters must hold. An empty one lets everything through. */
export interface WorkFilter {
  /** Part of a key or a summary. */
  text: string;
  type: string[];
  statusCategory: WorkItemStatusCategory[];
  label: string[];
  delivery: DeliveryState[];
}

export const noWorkFilter: WorkFilter = {
  text: '',
  type: [],
  statusCategory: [],
  label: [],
  delivery: [],
};

const parameterNames = {
  text: 'activity.text',
  // The Activity tab has types of events under the shorter name.
  type: 'activity.itemType',
  statusCategory: 'activity.statusCategory',
  label: 'activity.label',
  delivery: 'activity.delivery',
} as const;

const listNames = ['type', 'statusCategory', 'label', 'delivery'] as const;

/** Whether single items are looked for. Their ancestors are shown as the way to them then, opened. */
export function isFinding(filter: WorkFilter): boolean {
  return filter.text !== '' || listNames.some(name => filter[name].length > 0);
}

/** The distinct values of a parameter that may be given several times. */
export function readTexts(parameters: URLSearchParams, name: string): string[] {
  const texts = parameters.getAll(name).map(text => text.trim());
  return [...new Set(texts.filter(Boolean))];
}

/** Writes each value as a parameter of its own. */
export function writeTexts(
  parameters: URLSearchParams,
  name: string,
  values: readonly string[],
): void {
  parameters.delete(name);
  for (const value of values) parameters.append(name, value);
}

/** Reads the filter from the address; values that nobody knows are left out. */
export function parseWorkFilter(parameters: URLSearchParams): WorkFilter {
  const textsOf = (name: keyof typeof parameterNames) =>
    readTexts(parameters, parameterNames[name]);
  const categories = textsOf('statusCategory');
  const states = textsOf('delivery');
  return {
    text: parameters.get(parameterNames.text)?.trim() ?? '',
    type: textsOf('type'),
    statusCategory: statusCategories.filter(name => categories.includes(name)),
    label: textsOf('label'),
    delivery: deliveryStates.filter(name => states.includes(name)),
  };
}

/** Writes a part of the filter into an address; the filters that it does not name stay. */
export function writeWorkFilter(
  parameters: URLSearchParams,
  change: Partial<WorkFilter>,
): void {
  for (const name of listNames) {
    const values = change[name];
    if (values) writeTexts(parameters, parameterNames[name], values);
  }
  if (change.text) parameters.set(parameterNames.text, change.text);
  else if (change.text === '') parameters.delete(parameterNames.text);
}
