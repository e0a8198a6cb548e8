interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/**
 * The keys that a JSON schema declares, such as `activity.git[].id`. Values that may be written in several ways, such as
 * durations, are one key.
 */
export function keysOfSchema(schema: JsonSchema, path: string = ''): string[] {
  if (schema.items?.properties) return keysOfSchema(schema.items, `${path}[]`);
  if (!schema.properties || 'milliseconds' in schema.properties) return [path];
  return Object.entries(schema.properties).flatMap(([name, value]) =>
    keysOfSchema(value, path ? `${path}.${name}` : name),
  );
}
