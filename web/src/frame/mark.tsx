/** The mark: two strands. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 20" aria-hidden="true">
    <path className="strand mentor" d="M3 7c5-7 8-7 13-1s8 6 13-1" />
    <path className="strand mentee" d="M3 14c5 6 8 6 13 0s8-6 13 0" />
  </svg>
)
