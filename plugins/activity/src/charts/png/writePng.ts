import type { Drawing, Shape } from './Drawing';

const typeface = 'system-ui, "Helvetica Neue", Arial, sans-serif';

/**
 * Paints a drawing.
 *
 * @param scale - pixels of the picture for each of the drawing
 * @throws Error where the browser cannot paint
 */
export async function writePng(drawing: Drawing, scale = 2): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * scale;
  canvas.height = drawing.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot paint pictures');
  context.scale(scale, scale);
  context.fillStyle = drawing.background;
  context.fillRect(0, 0, drawing.width, drawing.height);
  drawing.shapes.forEach(shape => paint(context, shape));
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob =>
        blob
          ? resolve(blob)
          : reject(new Error('The picture could not be made')),
      'image/png',
    );
  });
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'text') {
    context.font = `${shape.isBold ? 'bold ' : ''}${shape.size}px ${typeface}`;
    context.textAlign = shape.align;
    context.textBaseline = 'middle';
    if (shape.halo) {
      context.strokeStyle = shape.halo;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeText(shape.text, shape.x, shape.y);
    }
    context.fillStyle = shape.colour;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const { x, y, width, height, radius, fill, stroke } = shape;
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = shape.strokeWidth ?? 1;
    context.stroke();
  }
}
