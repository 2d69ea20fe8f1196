import type { Redis } from 'ioredis';

interface OutageListener {
  readonly onError: (error: Error) => void;
  readonly onAway: (error: Error) => void;
  readonly onBack: () => void;
}

/**
 * Says once that a Redis is away and once that it is back, however often it is tried meanwhile.
 *
 * @returns what ends the reporting: a connection that we close ourselves is no outage.
 */
export function reportOutages(connection: Redis, listener: OutageListener): () => void {
  let isAway = false;
  let hasEnded = false;
  const goesAway = (error: Error): void => {
    if (!isAway && !hasEnded) {
      isAway = true;
      listener.onAway(error);
    }
  };
  connection.on('error', (error) => {
    if (connection.status === 'ready') {
      listener.onError(error);
    } else {
      goesAway(error);
    }
  });
  connection.on('close', () => {
    goesAway(new Error('The connection was closed.'));
  });
  connection.on('ready', () => {
    if (isAway) {
      isAway = false;
      listener.onBack();
    }
  });
  return () => {
    hasEnded = true;
  };
}
