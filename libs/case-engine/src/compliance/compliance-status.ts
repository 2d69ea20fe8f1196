import {
  isUnsettled,
  type Defect,
  type Determination,
  type Profile,
  type Snapshot,
  type Words,
} from '#libs/procedure';

import type {
  ComplianceAhead,
  ComplianceEvidence,
  ComplianceItem,
  ComplianceStatus,
} from './compliance-report.js';

/** What the record and a preview say of one requirement. */
export interface Findings {
  readonly past: readonly ComplianceEvidence[];
  readonly ahead: readonly ComplianceAhead[];
  /** Whether a command that asks it may still be given. */
  readonly open: boolean;
}

/** How a requirement stands, and on what that rests. */
export interface Found {
  readonly status: ComplianceStatus;
  readonly from: ComplianceItem['from'];
  readonly evidence: ComplianceEvidence | null;
  readonly defect: Defect | null;
  readonly missing: Words | null;
}

/** A defect that is open or carried stands whatever was answered later; else the latest answer does. */
export function statusOf(snapshot: Snapshot, id: string, findings: Findings): Found {
  const { past, ahead, open } = findings;
  const latest = past.at(-1);
  const defects = snapshot.facts.defects.filter((one) => one.requirement === id);
  const defect = defects.findLast(isUnsettled);
  if (defect !== undefined) {
    const evidence = past.find((one) => one.revision === defect.raisedByRevision) ?? null;
    return { status: 'defect', from: 'record', evidence, defect, missing: defect.what };
  }
  return latest === undefined ? previewed(ahead, open) : recorded(latest, defects.at(-1) ?? null);
}

/** What was mended, or found to be none, stays beside the answer. */
function recorded(latest: ComplianceEvidence, defect: Defect | null): Found {
  const waived = latest.answer === 'unmet' && latest.reason !== null;
  const status = waived ? 'waived' : latest.answer;
  return { status, from: 'record', evidence: latest, defect, missing: null };
}

/** Of what several commands would be answered, what matters most comes first. */
const FOREMOST = ['unmet', 'needs', 'met', 'notApplicable'] as const;

function previewed(ahead: readonly ComplianceAhead[], open: boolean): Found {
  const foremost = FOREMOST.flatMap((answer) => ahead.filter((one) => one.answer === answer))[0];
  return {
    status: foremost?.answer ?? (open ? 'notYetAsked' : 'neverAsked'),
    from: foremost === undefined ? 'nothing' : 'preview',
    evidence: null,
    defect: null,
    missing: foremost?.missing ?? null,
  };
}

/** The determination that stood for the question at a revision; without one, the one that stands now. */
export function determinationAt(
  { facts }: Snapshot,
  question: string | undefined,
  revision: number | undefined,
): Determination | null {
  const stood = ({ revision: from, replacedBy }: Determination): boolean =>
    revision === undefined
      ? replacedBy === null
      : from <= revision && (replacedBy === null || replacedBy > revision);
  const made = facts.determinations.filter((one) => one.question === question);
  return made.find(stood) ?? null;
}

interface Ground {
  readonly profile: Profile;
  readonly evidence: ComplianceEvidence | null;
  readonly determination: Determination | null;
}

/** Why a requirement does not apply, where the rules or a determination say so. */
export function whyNot(
  { since, restsOn }: { readonly since?: string; readonly restsOn?: string },
  { profile, evidence, determination }: Ground,
): Words | null {
  if (determination !== null) {
    return { zh: `经认定：${determination.reason}`, en: `Determined: ${determination.reason}` };
  }
  if (since !== undefined && evidence !== null && evidence.occurredOn < since) {
    return { zh: `自${since}起施行，此前不适用`, en: `In force since ${since}` };
  }
  return restsOn !== undefined && profile[restsOn] === undefined
    ? { zh: '所适用的规定没有设定此项', en: 'The rules of this place do not set it' }
    : null;
}
