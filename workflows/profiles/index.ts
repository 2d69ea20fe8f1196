import { baoding, hebei, practice, quzhou, shenzhen } from './layers/local.js';
import { national } from './layers/national.js';
import { department, township } from './layers/special.js';
import type { ProfileSpec } from './profile.js';

export { assembled } from './assemble.js';
export { layerBreaches, type LayerBreach } from './breaches.js';
export { parameters } from './parameters.js';
export { profileFrom } from './profile-form.js';
export { profilePeriods, type ProfilePeriod, type ProfileSpec } from './profile.js';
export { matterLayers } from './matter-rules.js';
export { profileTable } from './profile-table.js';

const city = [national, hebei, baoding, practice];

/** The profiles that come with the program; an administrator adds others beside them. */
export const profiles: readonly ProfileSpec[] = [
  { id: 'national', title: national.title, layers: [national] },
  { id: 'hebei', title: { zh: '河北省', en: 'Hebei' }, layers: [national, hebei, practice] },
  { id: 'baoding', title: { zh: '保定市', en: 'Baoding' }, layers: city },
  {
    id: 'baoding-department',
    title: { zh: '保定市政府部门', en: 'Departments of Baoding' },
    layers: [...city, department],
  },
  {
    id: 'baoding-township',
    title: { zh: '保定市乡镇人民政府', en: 'Townships of Baoding' },
    layers: [...city, township],
  },
  { id: 'shenzhen', title: shenzhen.title, layers: [national, shenzhen] },
  { id: 'quzhou', title: quzhou.title, layers: [national, quzhou] },
];
