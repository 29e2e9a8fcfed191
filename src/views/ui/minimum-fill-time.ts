/** ms from the opening of a page before which nobody has read its form. The page's script waits for it, so that no person is refused. */
export const minimumFillTime = 600;
