import type { Matter } from '../matter.js';

/** The paper as it was issued. */
export async function issuedPaper(matter: Matter): Promise<string> {
  const answer = await matter.client.get(matter.cast.office, `/v1/decisions/${matter.id}`);
  const { issue } = answer.body['facts'] as { issue: { documentId: string } };
  return issue.documentId;
}

/** The filed version whose content is the one that was decided on. */
export async function decidedDraft(matter: Matter): Promise<string> {
  const answer = await matter.client.get(matter.cast.office, `/v1/decisions/${matter.id}`);
  const facts = answer.body['facts'] as {
    documents: Readonly<Record<string, { hash: string; kind: string }>>;
    deliberation: { decision: { hash: string } };
  };
  const { hash } = facts.deliberation.decision;
  const found = Object.entries(facts.documents).find(
    ([, filed]) => filed.kind === 'draft' && filed.hash === hash,
  );
  if (found === undefined) {
    throw new TypeError(`${matter.title}: the decided version is not filed.`);
  }
  return found[0];
}
