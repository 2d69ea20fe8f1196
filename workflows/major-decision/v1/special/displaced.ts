import type { Facts } from '../facts.js';

import type { DisplacedStep } from './facts.js';

/** Whether the step was carried out as the special rule orders. */
export const isPerformed = ({ special }: Facts, step: DisplacedStep): boolean =>
  special.performed.some((one) => one.step === step);
