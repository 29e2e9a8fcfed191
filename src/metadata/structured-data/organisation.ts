import type { OrganizationLeaf, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { defaultLanguage } from '../../i18n/languages.ts';
import type { findOrganisation } from '../../queries/settings.ts';
import { routes } from '../../routes.ts';

type Organisation = Awaited<ReturnType<typeof findOrganisation>>;

/** What is not known of the organisation stays away; that it is a charity, for one. */
export function organisationStructuredData(organisation: Organisation, site: string): OrganizationLeaf {
  const { name, legalName, tagline, email, phone, address, chamberOfCommerce, rsin } = organisation;
  return {
    '@type': 'Organization',
    '@id': organisationId(site),
    name,
    description: tagline,
    url: site + routes.home,
    ...(legalName && { legalName }),
    ...(email && { email }),
    ...(phone && { telephone: phone }),
    ...(rsin && { taxID: rsin }),
    ...(chamberOfCommerce && {
      identifier: { '@type': 'PropertyValue', propertyID: 'KvK', value: chamberOfCommerce },
    }),
    ...(address && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        postalCode: address.postalCode,
        addressLocality: address.city,
        addressCountry: 'NL',
      },
    }),
  };
}

export function websiteStructuredData(organisation: Organisation, site: string): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site}${routes.search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${site}/#website`,
    name: organisation.name,
    url: site + routes.home,
    inLanguage: defaultLanguage,
    publisher: { '@id': organisationId(site) },
    potentialAction: search,
  };
}

export function organisationId(site: string): string {
  return `${site}/#organisatie`;
}
