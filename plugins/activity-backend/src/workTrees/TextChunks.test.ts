import { TextChunks } from './TextChunks';

describe('TextChunks', () => {
  const chunksOf = (pieces: string[]) => {
    const chunks = new TextChunks();
    for (const piece of pieces) chunks.add(piece);
    return chunks.end();
  };

  it('is nothing of nothing', () => {
    expect(chunksOf([])).toEqual([]);
    expect(chunksOf([''])).toEqual([]);
  });

  it('keeps all pieces in order, and none is cut', () => {
    const pieces = Array.from({ length: 50 }, (_, at) =>
      String.fromCharCode(97 + (at % 26)).repeat(at * 300),
    );
    const chunks = chunksOf(pieces);
    expect(chunks.join('')).toBe(pieces.join(''));
    expect(chunks.length).toBeGreaterThan(3);
    const starts = new Set<number>();
    pieces.reduce((start, piece) => {
      starts.add(start);
      return start + piece.length;
    }, 0);
    chunks.reduce((start, chunk) => {
      expect(starts).toContain(start);
      return start + chunk.length;
    }, 0);
  });
});
