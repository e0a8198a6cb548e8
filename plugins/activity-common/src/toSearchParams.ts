/** One `name=value` pair per value; undefined values are left out. @public */
export function toSearchParams(query: object): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (item !== undefined) parameters.append(name, String(item));
    }
  }
  return parameters;
}
