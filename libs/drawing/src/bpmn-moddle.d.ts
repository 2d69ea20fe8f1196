/** What is used of bpmn-moddle; the package publishes no types for its main entry. */
declare module 'bpmn-moddle' {
  export interface BpmnElement {
    readonly $type: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export class BpmnModdle {
    create(type: string, attributes: Readonly<Record<string, unknown>>): BpmnElement;
    toXML(
      element: BpmnElement,
      options: { readonly format: boolean },
    ): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: BpmnElement;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
