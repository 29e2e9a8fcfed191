import { findMethod, methods, methodsFor, type Method } from '../methods.ts';
import { formatMoney, isCurrency, parseMoney, type Money } from '../money.ts';
import { Problem } from '../problem.ts';
import { readQuery, type Answer, type Call } from './call.ts';
import { apiLink, documentation } from './links.ts';

const parameters = [
  'sequenceType',
  'amount[value]',
  'amount[currency]',
  'locale',
  'resource',
  'billingCountry',
  'includeWallets',
  'include',
];

/** Switched on in our stand-in: what a Dutch fund would have. */
const enabled = ['ideal', 'creditcard', 'bancontact', 'paypal', 'banktransfer', 'kbc', 'directdebit'];

export function listMethods(call: Call): Answer {
  const query = readQuery(call, parameters);
  const sequenceType = query.get('sequenceType') ?? 'oneoff';
  if (sequenceType !== 'oneoff' && sequenceType !== 'first' && sequenceType !== 'recurring') {
    throw new Problem(422, 'The sequence type is invalid', 'sequenceType');
  }
  const suitable = methodsFor(sequenceType, readAmount(query));
  return answer(
    call,
    suitable.filter(({ id }) => enabled.includes(id)),
  );
}

export function listAllMethods(call: Call): Answer {
  readQuery(call, parameters);
  return answer(call, methods);
}

export function getMethod(call: Call): Answer {
  readQuery(call, ['locale', 'include', 'currency', 'sequenceType']);
  const method = findMethod(call.params['method'] ?? '');
  if (!method) throw new Problem(404, `No payment method exists with token ${call.params['method'] ?? ''}.`);
  return { status: 200, body: showMethod(call, method) };
}

function answer(call: Call, shown: readonly Method[]): Answer {
  const body = {
    count: shown.length,
    _embedded: { methods: shown.map((method) => showMethod(call, method)) },
    _links: { self: apiLink(call.origin, 'methods'), documentation: documentation('list-methods') },
  };
  return { status: 200, body };
}

function showMethod({ origin, query }: Call, method: Method): object {
  const icons = `${origin}/external/icons/payment-methods/${method.id}`;
  return {
    resource: 'method',
    id: method.id,
    description: query.get('locale') === 'nl_NL' ? method.names.nl : method.names.en,
    minimumAmount: formatMoney({ currency: 'EUR', minor: method.minimum }),
    maximumAmount: formatMoney({ currency: 'EUR', minor: method.maximum }),
    image: { size1x: `${icons}.png`, size2x: `${icons}%402x.png`, svg: `${icons}.svg` },
    status: 'activated',
    _links: { self: apiLink(origin, `methods/${method.id}`), documentation: documentation('get-method') },
  };
}

function readAmount(query: URLSearchParams): Money | undefined {
  const [currency, value] = [query.get('amount[currency]'), query.get('amount[value]')];
  if (currency === null && value === null) return undefined;
  if (currency === null || !isCurrency(currency)) {
    throw new Problem(422, 'The amount contains an invalid currency', 'amount.currency');
  }
  const money = parseMoney(currency, value ?? '');
  if (!money) throw new Problem(422, 'The amount contains an invalid value', 'amount.value');
  return money;
}
