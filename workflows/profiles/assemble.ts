import type { Calendar } from '#libs/legal-time';

import { layerBreaches, type LayerBreach } from './breaches.js';
import type { ProfileOrder } from './profile-form.js';
import type { ProfileSpec } from './profile.js';

/**
 * Lays the layers of an order over those of the profile that it names, and says what is wrong with
 * the whole; nothing when it may be used.
 *
 * @param base - the profile that the order names as `on`; `undefined` where there is none.
 */
export function assembled(
  order: ProfileOrder,
  base: ProfileSpec | undefined,
  calendar: Calendar,
): { readonly profile: ProfileSpec; readonly breaches: readonly LayerBreach[] } {
  const { id, title } = order;
  const profile = { id, title, layers: [...(base?.layers ?? []), ...order.layers] };
  const missing: readonly LayerBreach[] =
    order.on === undefined || base !== undefined
      ? []
      : [
          {
            layer: '',
            says: {
              zh: `没有编号为“${order.on}”的参数集`,
              en: `There is no profile "${order.on}"`,
            },
          },
        ];
  return {
    profile,
    breaches: missing.length > 0 ? missing : layerBreaches(profile.layers, calendar),
  };
}
