/**
 * Styles of kinds of pages that are seldom seen, together instead of one for each kind: every distinct style of a page is a hash in
 * the Content-Security-Policy, which every answer carries. What sets the size of the paper (`@page`) stays by itself. Astro puts styles
 * in the order of a page's imports: pages with the same components share their style only while they import them in the same order.
 */
export const sharedStyles = [
  { name: 'paper', test: /(PosterSheet|WeekSheet|PrintButton)\.astro.*type=style|agreement\.css/ },
  { name: 'reports', test: /(Timeline|Figures|DocumentItem|verslagen\/index|ui\/Facts)\.astro.*type=style|money\.css/ },
];
