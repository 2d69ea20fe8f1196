/** What an event of a case is made of. */
export interface CaseEvent {
  readonly caseId: string;
  readonly organId: string;
  readonly number: string;
  /** The procedure and its version, such as `major-decision@1`. */
  readonly procedure: string;
  readonly collection: string;
  readonly command: string;
  readonly revision: number;
  readonly actorId: string;
  readonly states: readonly string[];
  readonly recordedAt: string;
  readonly hash: string;
}

/** The type of an event, by which endpoints choose. */
function eventTypeOf(procedureId: string, command: string): string {
  return `cn.juece.${procedureId}.${command}`;
}

/** An event of a case as CloudEvents 1.0 in structured JSON; ids stand in it, no names. */
export function cloudEvent(event: CaseEvent) {
  return {
    specversion: '1.0',
    id: `${event.caseId}-${String(event.revision)}`,
    source: `/v1/${event.collection}/${event.caseId}`,
    type: eventTypeOf(event.procedure.split('@')[0] ?? '', event.command),
    subject: event.number,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    data: {
      caseId: event.caseId,
      organId: event.organId,
      procedure: event.procedure,
      command: event.command,
      revision: event.revision,
      actorId: event.actorId,
      states: event.states,
      hash: event.hash,
    },
  };
}

/** What an endpoint gets when somebody tries it out. */
export function testEvent(message: {
  readonly id: string;
  readonly webhookId: string;
  readonly organId: string;
  readonly createdAt: string;
}) {
  return {
    specversion: '1.0',
    id: `test-${message.id}`,
    source: `/v1/webhooks/${message.webhookId}`,
    type: 'cn.juece.webhook.test',
    time: message.createdAt,
    datacontenttype: 'application/json',
    data: { webhookId: message.webhookId, organId: message.organId },
  };
}
