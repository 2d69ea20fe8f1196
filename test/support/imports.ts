import { freshKey, type ApiAnswer, type TestApi } from './api.js';
import { PROPOSAL } from './matters.js';

/** What an import says of a step beside what it did; 不详 is said as `unknown`. */
interface Then {
  readonly by: string;
  readonly unit: string;
  readonly paper: string;
  readonly role?: string;
  readonly reasons?: Readonly<Record<string, string>>;
}

/** A step from before the system, as an import has it; nobody knows who took it unless that is said. */
export const stepThen = (
  command: string,
  occurredAt: string,
  { then = {}, ...payload }: Readonly<Record<string, unknown>> & { readonly then?: Partial<Then> },
) => ({ command, occurredAt, by: 'unknown', unit: 'unknown', paper: 'unknown', ...then, payload });

/** A paper from before the system, as an import has it. */
export const paperThen = (ref: string, kind: string, occurredAt: string, text = ref) => ({
  ref,
  kind,
  title: ref,
  occurredAt,
  text,
});

/** Sends an import. */
export const enter = (
  api: TestApi,
  order: object,
  { key = freshKey(), as = 'importer' }: { readonly key?: string; readonly as?: string } = {},
): Promise<ApiAnswer> =>
  api.request({
    method: 'POST',
    path: '/v1/imports',
    as,
    headers: { 'idempotency-key': key },
    json: order,
  });

const AT = '2026-01-05T09:00:00+08:00';

/** A proposal that did not say why it was off the list: a breach that the record shows. */
const { offListReason: _none, ...UNLISTED } = PROPOSAL;

/** A matter that was not started, with that one breach: all else is shown by its paper. */
export const unlistedThen = (title: string) => ({
  organId: 'baoding',
  reason: '系统上线前办理的事项，依纸质案卷补录',
  documents: [
    paperThen('proposal', 'proposal', AT),
    paperThen('start', 'startDecision', AT),
    paperThen('study', 'study', AT),
  ],
  steps: [
    stepThen('proposal.filed', AT, {
      ...UNLISTED,
      title,
      then: { by: 'baoding.ecology', unit: 'baoding.ecology', role: 'sponsor', paper: '@proposal' },
    }),
    stepThen('proposal.studied', AT, {
      conclusion: '属于部门日常工作',
      then: { by: 'baoding.ecology', unit: 'baoding.ecology', role: 'sponsor', paper: '@study' },
    }),
    stepThen('start.refused', AT, {
      reason: '由部门决定',
      referredTo: 'none',
      then: { by: 'baoding.mayor', unit: 'baoding.leaders', role: 'head', paper: '@start' },
    }),
  ],
});
