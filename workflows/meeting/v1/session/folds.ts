import { including, underDiscussion } from '../agenda/item.js';
import { entered } from '../entered.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../vocabulary.js';

import type { sessionCommands } from './commands.js';
import type { Session } from './facts.js';

/** What each command to the session changes. */
export const sessionFolds: Folds<typeof sessionCommands> = {
  'session.opened': (facts, entry) => {
    const { payload } = entry;
    const present = [...new Set(payload.present)];
    return {
      ...facts,
      session: {
        on: payload.on,
        startedAt: payload.startedAt,
        chair: payload.chair,
        recorder: payload.recorder,
        entrustment: payload.entrustment ?? null,
        present,
        attended: present,
        absent: payload.absent,
        proxies: payload.proxies,
        attendants: payload.attendants,
        closedAt: null,
        entered: entered(entry),
      },
    };
  },
  'attendance.changed': (facts, { payload: { personId, movement } }) => {
    const arrived = movement === 'arrived';
    const moved = (present: readonly string[]): readonly string[] =>
      arrived ? including(present, personId) : present.filter((one) => one !== personId);
    const after = inSession(facts, (session) => ({
      present: moved(session.present),
      attended: arrived ? including(session.attended, personId) : session.attended,
    }));
    // Who has stated his opinion before he left took part in the item.
    return underDiscussion(after, (item) =>
      !arrived && item.stances.some((one) => one.personId === personId)
        ? {}
        : { present: moved(item.present) },
    );
  },
  'session.closed': (facts, { payload }) => inSession(facts, () => ({ closedAt: payload.endedAt })),
};

/** Changes what is known of the session. */
function inSession(facts: Facts, change: (session: Session) => Partial<Session>): Facts {
  const { session } = facts;
  return session === null ? facts : { ...facts, session: { ...session, ...change(session) } };
}
