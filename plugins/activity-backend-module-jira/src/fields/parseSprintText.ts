const form =
  /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@[^[\]]*\[(.*)\]$/su;

/**
 * Where the id stands: first as Data Center writes it now, last as Server once did, else anywhere. Names and goals hold commas,
 * brackets and equals signs as they are, so the ends of the text are believed before its middle.
 */
const places = [/^id=(\d+)(?:,|$)/u, /,id=(\d+)$/u, /,id=(\d+),/u];

/**
 * Reads the id out of a sprint as Data Center writes it in the field of an issue, which is the text of a Java object:
 * `com.atlassian.greenhopper.service.sprint.Sprint@1f[id=7,rapidViewId=2,state=CLOSED,name=Berths, [new],...]`.
 *
 * @returns undefined if the text is something else
 */
export function parseSprintText(text: string): string | undefined {
  const properties = form.exec(text.trim())?.[1];
  if (properties === undefined) return undefined;
  return places
    .map(place => place.exec(properties)?.[1])
    .find(id => id !== undefined);
}
