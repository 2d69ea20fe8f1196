export { authenticate, describePerson, readableOrgans } from './people.js';
export { holdsSealed, sealIdentities } from './sealed.js';
export { TokenIssuer, type TokenClaims } from './token-issuer.js';
export {
  seedOrgans,
  seedPeople,
  type OrganSeed,
  type PersonSeed,
  type UnitSeed,
} from './seed-organisation.js';
