/** Plain text in the Atlassian Document Format: paragraphs are separated by empty lines, list items begin with `- `. */
export function toDocument(text: string): Record<string, unknown> {
  return {
    type: 'doc',
    version: 1,
    content: text
      .split(/\n{2,}/)
      .filter(block => block.trim() !== '')
      .map(block => toBlock(block)),
  };
}

function toBlock(block: string): Record<string, unknown> {
  const lines = block.split('\n').filter(line => line !== '');
  if (lines.every(line => line.startsWith('- '))) {
    return {
      type: 'bulletList',
      content: lines.map(line => ({
        type: 'listItem',
        content: [paragraph([line.slice(2)])],
      })),
    };
  }
  return paragraph(lines);
}

function paragraph(lines: string[]): Record<string, unknown> {
  return {
    type: 'paragraph',
    content: lines.flatMap((text, place) =>
      place === 0
        ? [{ type: 'text', text }]
        : [{ type: 'hardBreak' }, { type: 'text', text }],
    ),
  };
}
