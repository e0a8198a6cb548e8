/** What a picture is made of, in the order in which it is painted. Lengths are in CSS pixels. */
export type Shape =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill?: string;
      stroke?: string;
      strokeWidth?: number;
    }
  | {
      kind: 'text';
      text: string;
      /** Of the anchor that `align` names, and of the middle of the line. */
      x: number;
      y: number;
      size: number;
      colour: string;
      align: 'left' | 'center' | 'right';
      isBold?: boolean;
      /** Around the letters, to keep lines apart from them. */
      halo?: string;
    };

/** A picture that is not painted yet. */
export interface Drawing {
  width: number;
  height: number;
  background: string;
  shapes: Shape[];
}
