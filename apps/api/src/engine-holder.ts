import type { Engine } from '#libs/case-engine';
import type { SecretBox } from '#libs/secrets';

/** Carries the engine through Nest's injection, which needs a class. */
export class EngineHolder {
  constructor(readonly engine: Engine) {}
}

/** Carries the key of the stored secrets through Nest's injection. */
export class SecretsHolder {
  constructor(readonly secrets: SecretBox) {}
}
