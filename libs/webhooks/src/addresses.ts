import { lookup as resolve, type LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An address to which nothing is sent. */
class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

const RESERVED_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Those that carry an IPv4 address inside (NAT64, 6to4, Teredo) would lead back to the others. */
const RESERVED_IPV6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const reserved = new BlockList();
for (const [net, prefix] of RESERVED_IPV4) {
  reserved.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of RESERVED_IPV6) {
  reserved.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address is private, loopback, link-local or otherwise not of the public network. */
function isReserved(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  return reserved.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/** @throws AddressRefused where the host of the URL is itself a reserved IP address. */
export function assertPublicHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && isReserved(host)) {
    throw new AddressRefused(`The address ${host} is private.`);
  }
}

/**
 * Resolves a name as a connection does, and fails when any of its addresses is reserved: what was
 * checked is what is connected to, whatever the name resolves to a moment later.
 */
export const lookupPublic: LookupFunction = (hostname, options: LookupOptions, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const found = error === null ? addresses : [];
    const refused = found.find(({ address }) => isReserved(address));
    const failure =
      error ??
      (refused === undefined
        ? null
        : new AddressRefused(`${hostname} resolves to the private address ${refused.address}.`));
    const [first] = found;
    if (failure !== null || options.all === true || first === undefined) {
      callback(failure, [...found]);
    } else {
      callback(null, first.address, first.family);
    }
  });
};
