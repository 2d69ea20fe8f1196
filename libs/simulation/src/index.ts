export { alarmOf } from './memory/deadlines.js';
export { MemoryRules } from './memory/memory-rules.js';
export { MemoryStore } from './memory/memory-store.js';
export type { Organisation } from './memory/rows.js';
export { Random } from './random.js';
export { scriptOf } from './world/script.js';
export { simulate, type Sabotage, type SeedReport, type WorldParts } from './world/simulate.js';
