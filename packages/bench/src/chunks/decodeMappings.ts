/** From this place on, generated code comes from one source. */
export interface MappedPlace {
  /** From 0. */
  line: number;
  /** From 0, in UTF-16 units as in a string. */
  column: number;
  /** Index in `sources`; undefined for code that comes from none. */
  source: number | undefined;
}

const digits =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads the `mappings` of a source map, in the order of the generated code: see ECMA-426. */
export function decodeMappings(mappings: string): MappedPlace[] {
  const places: MappedPlace[] = [];
  let source = 0;
  mappings.split(';').forEach((segments, line) => {
    let column = 0;
    for (const segment of segments.split(',')) {
      if (segment === '') continue;
      const [columnStep, sourceStep] = decodeNumbers(segment);
      column += columnStep;
      if (sourceStep !== undefined) source += sourceStep;
      places.push({
        line,
        column,
        source: sourceStep === undefined ? undefined : source,
      });
    }
  });
  return places;
}

/** Numbers in base 64: five bits a digit, the lowest first, a sixth bit where more follow; the lowest bit of all is the sign. */
function decodeNumbers(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    if (digit < 0) throw new Error('A source map has mappings of no kind');
    value += (digit % 32) * 2 ** shift;
    shift += 5;
    if (digit < 32) {
      const size = Math.floor(value / 2);
      numbers.push(value % 2 === 1 ? -size : size);
      value = 0;
      shift = 0;
    }
  }
  return numbers;
}
