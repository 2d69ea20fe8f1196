import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What a sealed text begins with; the number is that of the form. */
const MARK = 'sealed:1:';
const SEALED = /^sealed:1:([0-9a-f]{8}):([A-Za-z0-9+/]+={0,2})$/;

/** What is stored cannot be opened; the message says what to do. */
export class SecretKeyError extends Error {
  override readonly name = 'SecretKeyError';
}

/** Makes a key: 32 random bytes in Base64, the form of `JUECE_SECRET_KEY`. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/**
 * Seals texts that stand in the database and must not be read there: AES-256-GCM under a key that the
 * database never sees. A sealed text says which key it needs, and opens only in the place that it was
 * sealed for: carried to another row it is nothing.
 */
export class SecretBox {
  private readonly key: Buffer;
  private readonly keyId: string;

  /** @param key - 32 bytes in Base64; the settings have made sure of it. */
  constructor(key: string) {
    this.key = Buffer.from(key, 'base64');
    if (this.key.byteLength !== KEY_BYTES) {
      throw new SecretKeyError('JUECE_SECRET_KEY is 32 bytes in Base64: openssl rand -base64 32');
    }
    this.keyId = createHash('sha256').update('juece').update(this.key).digest('hex').slice(0, 8);
  }

  /** Seals a text for a place, such as `webhook/<id>`. */
  seal(place: string, text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const whole = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    return `${MARK}${this.keyId}:${whole}`;
  }

  /**
   * Opens what was sealed for that place.
   *
   * @throws SecretKeyError where it was sealed with another key, changed, or for another place.
   */
  open(place: string, sealed: string): string {
    const [, keyId, body] = SEALED.exec(sealed) ?? [];
    if (keyId === undefined || body === undefined) {
      throw new SecretKeyError(`What stands under ${place} is not sealed: run "juece migrate".`);
    }
    if (keyId !== this.keyId) {
      throw new SecretKeyError(
        `What stands under ${place} was sealed with the key ${keyId}, and JUECE_SECRET_KEY is the ` +
          `key ${this.keyId}: put the right one back (docs/operations.md says what is lost without it).`,
      );
    }
    const whole = Buffer.from(body, 'base64');
    const iv = whole.subarray(0, IV_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, this.key, iv, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(place))
        .setAuthTag(whole.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = decipher.update(whole.subarray(IV_BYTES + TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      throw new SecretKeyError(
        `What stands under ${place} was changed or carried there from another row: somebody wrote ` +
          'into the database past the system. Restore it from a backup.',
      );
    }
  }

  /** Whether a stored text is sealed, with whatever key. */
  static isSealed(text: string): boolean {
    return text.startsWith(MARK);
  }
}
