import { changeActivityLocation, locationPrefix } from './activityLocation';

/** What of an address makes a view: all that the tab owns, but what is open in it. */
export function viewParametersOf(parameters: URLSearchParams): string {
  const view = new URLSearchParams();
  for (const [name, value] of changeActivityLocation(parameters, {
    selection: undefined,
  })) {
    if (name.startsWith(locationPrefix)) view.append(name, value);
  }
  return view.toString();
}

/** The address that shows a view. What it does not say is as usual; parameters of others stay. */
export function openView(
  parameters: URLSearchParams,
  view: string,
): URLSearchParams {
  const next = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (!name.startsWith(locationPrefix)) next.append(name, value);
  }
  for (const [name, value] of new URLSearchParams(view)) {
    if (name.startsWith(locationPrefix)) next.append(name, value);
  }
  return next;
}

/** Whether two views show the same, in whatever order they say it. */
export function isSameView(one: string, other: string): boolean {
  const inOrder = (view: string) => {
    const parameters = new URLSearchParams(view);
    parameters.sort();
    return parameters.toString();
  };
  return inOrder(one) === inOrder(other);
}
