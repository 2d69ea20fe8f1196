export { bpmnOf } from './bpmn.js';
export type { Quote } from './quote.js';
export { statechartOf } from './statechart.js';
