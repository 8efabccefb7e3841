/**
 * P(rate > threshold) once `missed` of `chances` went wrong, from a uniform prior Beta(1, 1).
 * `threshold` and the answer lie in 0..1. The posterior is Beta(missed + 1, chances - missed + 1); for whole
 * parameters its tail is a binomial sum (Abramowitz & Stegun 26.5.24), so no approximation is needed.
 */
export const chanceThatRateExceeds = (missed: number, chances: number, threshold: number): number => {
  const n = chances + 1
  let term = (1 - threshold) ** n
  let sum = term
  for (let j = 1; j <= missed; j++) {
    term *= ((n - j + 1) / j) * (threshold / (1 - threshold))
    sum += term
  }
  return Math.min(1, sum)
}
