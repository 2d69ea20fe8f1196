export { hashPassword } from './password.js';
export {
  authenticate,
  describePerson,
  readableOrgans,
  type HeldMandate,
  type Me,
} from './people.js';
export { TokenIssuer, type TokenClaims } from './token-issuer.js';
export {
  seedOrgans,
  seedPeople,
  type OrganSeed,
  type PersonSeed,
  type UnitSeed,
} from './seed-organisation.js';
