const bytesToLookAt = 200;

/** Whether an answer is a page for people, by its type or, if it names none, by how it begins. */
export function isHtml(
  headers: Headers,
  body: Uint8Array | undefined,
): boolean {
  if (!body || body.length === 0) return false;
  const type = headers.get('content-type') ?? '';
  if (type !== '') return /^\s*(text\/html|application\/xhtml)/i.test(type);
  const start = new TextDecoder().decode(body.subarray(0, bytesToLookAt));
  return /^\s*<(!doctype|html)/i.test(start);
}
