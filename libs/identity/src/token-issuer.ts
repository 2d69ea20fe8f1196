import {
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { Pool } from 'pg';

import type { SecretBox } from '#libs/secrets';

import { TOKEN_KEY } from './sealed.js';

const ISSUER = 'juece';
const ALGORITHM = 'EdDSA';
const LIFETIME_S = 12 * 3600;
const REMEMBERED_TOKENS = 10_000;

/** What a verified token says. */
export interface TokenClaims {
  readonly personId: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** The built-in issuer: signs and verifies bearer tokens with a key kept sealed in the database. */
export class TokenIssuer {
  /** Verified tokens: a signature is checked once, its expiry every time. */
  private readonly verified = new Map<string, TokenClaims>();

  private constructor(
    private readonly privateKey: CryptoKey,
    private readonly publicKey: CryptoKey,
  ) {}

  /** Takes the issuer's key from the database; the first process ever makes it (`owner` may write it). */
  static async open(owner: Pool, secrets: SecretBox): Promise<TokenIssuer> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const fresh = JSON.stringify({
      private: await exportJWK(privateKey),
      public: await exportJWK(publicKey),
    });
    await owner.query(
      `INSERT INTO juece.signing_key (id, private_jwk) VALUES ('tokens', $1) ON CONFLICT (id) DO NOTHING`,
      [secrets.seal(TOKEN_KEY, fresh)],
    );
    return TokenIssuer.load(owner, secrets);
  }

  /**
   * Loads the key that an earlier `open` stored.
   *
   * @throws SecretKeyError where `secrets` has not the key with which it was sealed.
   */
  static async load(pool: Pool, secrets: SecretBox): Promise<TokenIssuer> {
    const { rows } = await pool.query<{ private_jwk: string }>(
      `SELECT private_jwk FROM juece.signing_key WHERE id = 'tokens'`,
    );
    const [row] = rows;
    if (row === undefined) {
      throw new TypeError('The token key is missing: run "juece migrate".');
    }
    const stored = JSON.parse(secrets.open(TOKEN_KEY, row.private_jwk)) as {
      private: JWK;
      public: JWK;
    };
    return new TokenIssuer(
      (await importJWK(stored.private, ALGORITHM)) as CryptoKey,
      (await importJWK(stored.public, ALGORITHM)) as CryptoKey,
    );
  }

  /** Issues a token for a person; `expiresIn` in seconds. */
  async issue(personId: string): Promise<{ readonly token: string; readonly expiresIn: number }> {
    const token = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(personId)
      .setIssuedAt()
      .setExpirationTime(`${String(LIFETIME_S)}s`)
      .sign(this.privateKey);
    return { token, expiresIn: LIFETIME_S };
  }

  /** The claims of a valid token; `undefined` for any other. */
  async verify(token: string): Promise<TokenClaims | undefined> {
    const claims = this.verified.get(token) ?? (await this.check(token));
    if (claims === undefined || claims.expiresAt * 1000 <= Date.now()) {
      this.verified.delete(token);
      return undefined;
    }
    this.remember(token, claims);
    return claims;
  }

  private async check(token: string): Promise<TokenClaims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        issuer: ISSUER,
        algorithms: [ALGORITHM],
      });
      return payload.sub === undefined || payload.exp === undefined
        ? undefined
        : { personId: payload.sub, expiresAt: payload.exp };
    } catch {
      // jose throws for every kind of bad token; to the caller they are all "not valid".
      return undefined;
    }
  }

  private remember(token: string, claims: TokenClaims): void {
    if (!this.verified.has(token) && this.verified.size >= REMEMBERED_TOKENS) {
      const [oldest] = this.verified.keys();
      this.verified.delete(oldest ?? token);
    }
    this.verified.set(token, claims);
  }
}
