/** Figures of the rhythm protocol's reference.py on odd pairs, each set fitted on its own even pairs. */
export type Figures = {
  readonly what: string
  readonly auc: number
  readonly brier: number
  readonly delay: number
}

const figures = (what: string, auc: number, brier: number, delay: number): Figures => ({
  what,
  auc,
  brier,
  delay,
})

export const references: Readonly<Record<string, readonly Figures[]>> = {
  'email-Eu': [
    figures('reference: logistic, 13 features', 0.806, 0.1096, 35),
    figures('reference: boosting', 0.804, 0.1109, 48),
  ],
  'Enron-156': [
    figures('reference: logistic, 13 features', 0.797, 0.1621, 45),
    figures('reference: boosting, 2 false alarms', 0.766, 0.178, 33),
  ],
  CollegeMsg: [
    figures('reference: logistic, 13 features', 0.782, 0.1433, 23),
    figures('reference: boosting, 3 false alarms', 0.743, 0.15, 17),
  ],
}
