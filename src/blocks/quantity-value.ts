import { formatQuantity } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Value } from './block.ts';

/** A derived quantity, which is put in words when somebody reads them: of the many that an article has, few are named. */
export class QuantityValue implements Value {
  readonly path: string;
  readonly quantity: Quantity;
  readonly label: string;

  constructor(path: string, quantity: Quantity, label: string) {
    this.path = path;
    this.quantity = quantity;
    this.label = label;
  }

  get text(): string {
    return formatQuantity(this.quantity);
  }
}
