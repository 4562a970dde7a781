/** An amount before it is a quantity: tokens and bounds, whatever they measure. `amounts.ts` makes them, `signs.ts` turns those below nought. */
import type { Numeral } from './numerals.ts';

/** Tokens `[from, to)` and the range they state; null is no bound. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly form: Numeral['form'];
  readonly n: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly assumed: boolean;
  readonly scale: number;
  readonly unit: string | null;
  readonly approximator: string | null;
  /** Token of the noun of a rate: `a share`. */
  readonly rate: number | null;
  /** The number is a price by the piece: `a share`, `each`. */
  readonly priced: boolean;
  readonly rule: string;
}
