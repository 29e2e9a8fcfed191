import type { BreadcrumbListLeaf } from 'schema-dts';

export interface Breadcrumb {
  readonly name: string;
  /** Path on this site. */
  readonly href: string;
}

/** @param breadcrumbs - from the home page to this page, both included */
export function breadcrumbsStructuredData(breadcrumbs: readonly Breadcrumb[], site: string): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site + href,
    })),
  };
}
