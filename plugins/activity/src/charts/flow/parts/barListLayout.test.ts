import { barListLayout } from './barListLayout';

describe('barListLayout', () => {
  // Twenty characters of 6.5 px and a gap of 16 px; 4 px stay free on each side.
  const rows = [
    { name: 'Doing', amount: '7%' },
    { name: 'In review', amount: '38% of them' },
  ];

  it('writes names and amounts in one line where all of them fit', () => {
    const layout = barListLayout(rows, 154);
    expect(layout.isOneLine).toBe(true);
    expect(layout.amountY).toBe(layout.nameY);
    expect(layout.barWidth).toBe(146);
  });

  it('gives amounts a line of their own where one does not fit', () => {
    const layout = barListLayout(rows, 153);
    expect(layout.isOneLine).toBe(false);
    expect(layout.amountY).toBeGreaterThan(layout.nameY);
    expect(layout.barTop).toBeGreaterThan(layout.amountY);
  });
});
