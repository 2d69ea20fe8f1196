import type { Engine } from '#libs/case-engine';

/** Carries the engine through Nest's injection, which needs a class. */
export class EngineHolder {
  constructor(readonly engine: Engine) {}
}
