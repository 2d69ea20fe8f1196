import type { Timeline } from './timeline.js';

/**
 * One life of a process, from its start to its crash. What it awaits after it has crashed never
 * comes: its memory is gone, and so is whatever it was about to do.
 */
export class Life {
  private ended = false;

  constructor(private readonly timeline: Timeline) {}

  get hasEnded(): boolean {
    return this.ended;
  }

  end(): void {
    this.ended = true;
  }

  pause(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.timeline.at(this.timeline.now + milliseconds, () => {
        if (!this.ended) {
          wake();
        }
      });
    });
  }
}
