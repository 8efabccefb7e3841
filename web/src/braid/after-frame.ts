/** Once the next frame is painted: what answers a tap is seen before more is worked out. */
export const afterFrame = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work))
}
