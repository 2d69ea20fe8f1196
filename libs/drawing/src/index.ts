export { bpmnOf } from './bpmn.js';
export { statechartOf } from './statechart.js';
